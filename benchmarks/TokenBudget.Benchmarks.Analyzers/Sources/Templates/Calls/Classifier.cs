using OpenAI.Chat;

namespace Shop.Area__AREA__;

/// <summary>Puts a message into one of a few drawers.</summary>
public static class Classifier__N__
{
    private static readonly string[] Drawers = ["order", "return", "complaint", "praise"];

    public static async Task<IReadOnlyDictionary<string, string>> ClassifyAsync(ChatClient client, IEnumerable<string> messages)
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        var instructions = "Answer with one word of: " + string.Join(", ", Drawers) + ".";
        foreach (var message in messages)
        {
            var completion = await client.CompleteChatAsync(new SystemChatMessage(instructions), new UserChatMessage($"Message __N__:\n{message}"));
            var word = completion.Value.Content[0].Text.Trim().ToLowerInvariant();
            result[message] = Array.IndexOf(Drawers, word) >= 0 ? word : "unknown";
        }

        return result;
    }
}
