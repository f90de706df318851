//: site ToneBot.AskAsync | input = 19 + max(3, tokens(question)) | bounded | at most = 219 | at least = 14
//: method ToneBot.AskAsync | requests = 1 | input = 19 + max(3, tokens(question)) | bounded
namespace Desk;

public enum Tone
{
    Formal,
    Casual,
    Terse,
}

public sealed class ToneBot(ChatClient client)
{
    public async Task<string> AskAsync(Tone tone, [MaxTokens(200)] string? question)
    {
        var system = tone switch
        {
            Tone.Formal => "Answer formally.",
            Tone.Casual => "Answer casually, as to a friend.",
            _ => "Answer tersely.",
        };

        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(question ?? "(no question)"));
        return completion.Content[0].Text;
    }
}
