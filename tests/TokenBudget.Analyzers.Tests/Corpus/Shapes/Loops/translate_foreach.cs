//: site ResourceTranslator.TranslateAllAsync | input = 21 + tokens(culture) + tokens(entry.Value) | unbounded
//: method ResourceTranslator.TranslateAllAsync | requests = |cultures| × |entries| | input = |cultures| × |entries| × (21 + tokens(culture) + tokens(entry.Value)) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Localization;

public sealed record Entry(string Key, string Value);

public sealed class ResourceTranslator(IChatClient chat)
{
    public async Task<Dictionary<string, string>> TranslateAllAsync(IReadOnlyList<Entry> entries, string[] cultures)
    {
        var translations = new Dictionary<string, string>();
        foreach (var culture in cultures)
        {
            foreach (var entry in entries)
            {
                var response = await chat.GetResponseAsync(
                [
                    new ChatMessage(ChatRole.System, $"Translate to {culture}. Answer with the translation only."),
                    new ChatMessage(ChatRole.User, entry.Value),
                ]);
                translations[$"{culture}/{entry.Key}"] = response.Text;
            }
        }

        return translations;
    }
}
