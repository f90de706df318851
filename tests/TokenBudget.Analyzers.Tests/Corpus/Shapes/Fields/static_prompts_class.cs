//: site TextInspector.LanguageAsync | input = 28 + tokens(text) | unbounded
//: site TextInspector.SentimentAsync | input = 24 + tokens(text) | unbounded
//: method TextInspector.LanguageAsync | requests = 1 | input = 28 + tokens(text) | unbounded
//: method TextInspector.SentimentAsync | requests = 1 | input = 24 + tokens(text) | unbounded
//: method TextInspector.InspectAsync | requests = 2 | input = 52 + 2 × tokens(text) | unbounded
namespace Texts;

internal static class Prompts
{
    public static readonly string Language = "Name the language of the text. Answer with its ISO 639-1 code.";

    public static string Sentiment => $"Rate the sentiment of the text from {Lowest} to {Highest}.";

    private const int Lowest = 1;
    private const int Highest = 5;
}

public sealed class TextInspector(ChatClient client)
{
    public async Task<(string Language, string Sentiment)> InspectAsync(string text) => (await LanguageAsync(text), await SentimentAsync(text));

    private async Task<string> LanguageAsync(string text)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(Prompts.Language), new UserChatMessage(text));
        return completion.Content[0].Text;
    }

    private async Task<string> SentimentAsync(string text)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(Prompts.Sentiment), new UserChatMessage(text));
        return completion.Content[0].Text;
    }
}
