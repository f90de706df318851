//: site ConfiguredTranslator.TranslateAsync | input = 7 + tokens(string.Format(settings.Prompt, from, to)) + tokens(text) | unbounded
//: method ConfiguredTranslator.TranslateAsync | requests = 1 | input = 7 + tokens(string.Format(settings.Prompt, from, to)) + tokens(text) | unbounded
namespace Subtitles;

public sealed class TranslatorSettings
{
    public string Prompt { get; set; } = "Translate from {0} to {1}: ";
}

public sealed class ConfiguredTranslator(ChatClient client, TranslatorSettings settings)
{
    public async Task<string> TranslateAsync(string text, string from, string to)
    {
        var prompt = string.Format(settings.Prompt, from, to);
        ChatCompletion completion = await client.CompleteChatAsync(prompt + text);
        return completion.Content[0].Text;
    }
}
