//: bounded
//: cap 90
using OpenAI.Responses;

CreateResponseOptions options = new("gpt-4o-mini", [ResponseItem.CreateUserMessageItem($"Today is {Given.Day()}.")])
{
    Instructions = "Comment on the day.",
    MaxOutputTokenCount = 90,
    StreamingEnabled = true,
};
var responses = new ResponsesClient(Provider.Key, Provider.Responses);
await using var stream = await responses.CreateResponseStreamingAsync(options);
await foreach (var update in stream)
{
    _ = update;
}
