using OpenAI.Responses;

namespace Seeds.Responses;

public sealed class ResponsesAgent
{
    private readonly ResponsesClient _client;
    private string? _previous;

    public ResponsesAgent(ResponsesClient client) => _client = client;

    public string Instructions { get; set; } = "You are an agent.";

    public async Task<string> StepAsync(string input)
    {
        var options = new CreateResponseOptions
        {
            Model = "gpt-5-mini",
            Instructions = Instructions,
            MaxOutputTokenCount = 400,
            PreviousResponseId = _previous,
        };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem(input));
        if (_previous is null)
        {
            options.InputItems.Add(ResponseItem.CreateSystemMessageItem("First step."));
        }

        ResponseResult result = await _client.CreateResponseAsync(options);
        _previous = result.Id;

        if (result.GetOutputText() is { Length: 0 })
        {
            result = _client.CreateResponse("gpt-5", "Try again: " + input, _previous);
        }

        var stream = await _client.CreateResponseStreamingAsync("gpt-5-nano", [ResponseItem.CreateUserMessageItem("Stream.")]);
        return result.GetOutputText() + stream;
    }
}
