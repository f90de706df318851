//: site Improver.ImproveAsync | input = ? | bounded
//: method Improver.ImproveAsync | requests = ? | input = ? | bounded
namespace Writing;

public sealed class Improver(ChatClient client, Func<string, bool> isGood)
{
    private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 300 };

    [LoopBound(4)]
    public async Task<string> ImproveAsync([MaxTokens(300)] string text)
    {
        while (!isGood(text))
        {
            ChatCompletion completion = await client.CompleteChatAsync([new UserChatMessage("Improve this text: " + text)], _options);
            text = completion.Content[0].Text;
        }

        return text;
    }
}
