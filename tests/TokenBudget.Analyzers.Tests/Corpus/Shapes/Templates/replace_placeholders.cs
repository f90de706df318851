//: site SubtitleTranslator.TranslateAsync | input = 19 + tokens(line) + tokens(source) + tokens(target) | bounded
//: method SubtitleTranslator.TranslateAsync | requests = 1 | input = 19 + tokens(line) + tokens(source) + tokens(target) | bounded
using System.ComponentModel.DataAnnotations;

namespace Subtitles;

public sealed class SubtitleTranslator(ChatClient client)
{
    private const string Template = "Translate the subtitle from $source to $target. Keep line breaks.\n\n$text";

    public async Task<string> TranslateAsync([MaxLength(100)] string line, [MaxLength(10)] string source, [MaxLength(10)] string target)
    {
        var prompt = Template
            .Replace("$source", source)
            .Replace("$target", target)
            .Replace("$text", line);
        ChatCompletion completion = await client.CompleteChatAsync(prompt);
        return completion.Content[0].Text;
    }
}
