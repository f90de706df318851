//: site TourGuide.AskAsync | input = 17 + tokens(history kept by the service) + tokens(question) + 4 × |history kept by the service| | unbounded
//: method TourGuide.AskAsync | requests = 1 | input = 17 + tokens(history kept by the service) + tokens(question) + 4 × |history kept by the service| | unbounded
using OpenAI.Responses;

namespace Tours;

public sealed class TourGuide(ResponsesClient client)
{
    private string? _previous;

    public async Task<string> AskAsync(string question)
    {
        var options = new CreateResponseOptions { Model = "gpt-4o-mini", Instructions = "You are a tour guide.", PreviousResponseId = _previous };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(question));
        ResponseResult response = await client.CreateResponseAsync(options);
        _previous = response.Id;
        return response.GetOutputText();
    }
}
