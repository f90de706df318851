//: site Translator.TranslateAsync | input = 21 + tokens(from) + tokens(text) + tokens(to) | unbounded
//: method Translator.TranslateAsync | requests = 1 | input = 21 + tokens(from) + tokens(text) + tokens(to) | unbounded
namespace Subtitles;

public sealed class Translator(ChatClient client)
{
    private const string Prompt = "Translate from {0} to {1}, keep the meaning and the tone: {2}";

    public async Task<string> TranslateAsync(string text, string from, string to)
    {
        var prompt = string.Format(Prompt, from, to, text);
        ChatCompletion completion = await client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}
