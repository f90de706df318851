//: site RiddleMaker.MakeAsync | input = 13 + tokens(topic) | bounded
//: method RiddleMaker.MakeAsync | requests = 4 | input = 52 + 4 × tokens(topic) | bounded | at most = 132
namespace Riddles;

public sealed class RiddleMaker(ChatClient client)
{
    public async Task<string?> MakeAsync([MaxTokens(20)] string topic)
    {
        var attempts = 0;
        string? riddle = null;
        while (riddle is null && attempts++ < 4)
        {
            ChatCompletion completion = await client.CompleteChatAsync("Invent a riddle about " + topic);
            var text = completion.Content[0].Text;
            riddle = text.Contains('?', StringComparison.Ordinal) ? text : null;
        }

        return riddle;
    }
}
