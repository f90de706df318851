using System.Collections.Immutable;
using OpenAI.Chat;

namespace Seeds.Collections;

public sealed class CollectionExpressions
{
    private static readonly ImmutableArray<string> Examples = ["one", "two", "three"];
    private static readonly string[] More = new[] { "four", "five" };

    private static List<ChatMessage> FewShot() =>
    [
        new SystemChatMessage("Classify."),
        .. Examples.Select(example => new UserChatMessage($"Example: {example}")),
        .. More is [var first, .. var rest] ? (ChatMessage[])[new AssistantChatMessage(first), new UserChatMessage(string.Join(", ", rest))] : [],
    ];

    public static ChatCompletion Run(ChatClient client, string text, IReadOnlyList<string> documents)
    {
        var messages = FewShot();
        messages.AddRange(documents.Take(5).Select(d => ChatMessage.CreateUserMessage(d)));
        messages.Insert(1, new DeveloperChatMessage("Be exact."));
        messages[0] = new SystemChatMessage("Classify again.");
        ChatMessage[] all = [.. messages, text, .. documents.Count > 3 ? [new UserChatMessage(documents[^1])] : Array.Empty<ChatMessage>()];
        var dictionary = new Dictionary<string, List<ChatMessage>> { ["a"] = [.. all], ["b"] = { new UserChatMessage("c") } };
        Span<string> span = ["x", "y"];
        span[0] = span[1..][0];
        return client.CompleteChat(all.Concat(dictionary["a"]).Where(m => m is not SystemChatMessage).ToList());
    }
}
