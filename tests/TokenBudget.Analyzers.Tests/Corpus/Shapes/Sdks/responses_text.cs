//: site FactService.TellAsync | input = 14 + tokens(animal) | unbounded
//: method FactService.TellAsync | requests = 1 | input = 14 + tokens(animal) | unbounded
using OpenAI.Responses;

namespace Facts;

public sealed class FactService(ResponsesClient client)
{
    public async Task<string> TellAsync(string animal)
    {
        ResponseResult response = await client.CreateResponseAsync("gpt-4o-mini", $"Give me one surprising fact about {animal}");
        return response.GetOutputText();
    }
}
