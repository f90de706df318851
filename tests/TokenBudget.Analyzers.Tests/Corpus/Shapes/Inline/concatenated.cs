//: site LabelTranslator.TranslateAsync | input = 19 + tokens(label) | bounded
//: method LabelTranslator.TranslateAsync | requests = 1 | input = 19 + tokens(label) | bounded
using System.ComponentModel.DataAnnotations;

namespace Shop;

public sealed class LabelTranslator(ChatClient client)
{
    private const string Language = "Dutch";

    public async Task<string> TranslateAsync([MaxLength(80)] string label)
    {
        ChatCompletion answer = await client.CompleteChatAsync("Translate to " + Language + ": " + label + "\n" + "Answer with the translation only.");
        return answer.Content[0].Text.Trim();
    }
}
