//: site Improver.ImproveAsync | input = 12 + max(tokens(reply in line 14), tokens(text)) | bounded
//: method Improver.ImproveAsync | requests = 4 | input = 48 + 4 × max(tokens(reply in line 14), tokens(text)) | bounded
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
