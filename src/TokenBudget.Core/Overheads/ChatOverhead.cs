using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>Tokens that the chat format of a request adds to its texts. The figures and their sources stand in <see cref="Frames"/>.</summary>
public static class ChatOverhead
{
    /// <summary>What a chat request adds around its messages.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="messages">How many messages the request has, by role as far as it is known.</param>
    /// <returns>
    /// GPT-3.5, GPT-4, GPT-4o and GPT-4.1: 3 per message, 1 for its role, 1 for a name, and 3; exact when the number of messages is (OpenAI cookbook,
    /// compared there with the API). o-series and GPT-5: nearly the same, as reports differ. Anthropic: 6 + 3 per message expected, later
    /// models 10 + 3, from fits by others. Open models: their chat templates, by role. Unknown: 3 + 4 per message, at most
    /// 900 + 80. All but the first are intervals, most of them on an assumed basis.
    /// </returns>
    public static TokenEstimate ForMessages(string? modelId, MessageCounts messages)
    {
        var frame = FrameTable.Chat(modelId);
        var sum = frame.Request
            + (frame.System * messages.System)
            + (frame.User * messages.User)
            + (frame.Assistant * messages.Assistant)
            + (frame.AnyRole * messages.Other)
            + WithoutSystem(frame, messages);
        return Names(sum, frame.Name, frame.SendsNames ? messages.Named : Optional(messages.Named));
    }

    /// <summary>What one message adds, its role included, beside what the request adds once.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="role">What the message is for; null when not known: then the dearest role is expected.</param>
    public static TokenEstimate PerMessage(string? modelId, PromptPartKind? role)
    {
        var frame = FrameTable.Chat(modelId);
        return role switch
        {
            PromptPartKind.System => frame.System,
            PromptPartKind.User or PromptPartKind.ToolResult => frame.User,
            PromptPartKind.Assistant => frame.Assistant,
            _ => frame.AnyRole,
        };
    }

    /// <summary>Tokens that the name of a message is expected to add to those of the name itself.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <returns>
    /// 1 (OpenAI cookbook); −1 for <c>gpt-3.5-turbo-0301</c>, where the name stands instead of the role; 0 where names are not sent for certain.
    /// </returns>
    public static int PerName(string? modelId) => FrameTable.Chat(modelId) is { SendsNames: true } frame ? frame.Name : 0;

    /// <summary>Whether names of messages reach the model for certain; the chat templates of open models leave them out.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static bool SendsNames(string? modelId) => FrameTable.Chat(modelId).SendsNames;

    /// <summary>Whether the chat template cuts white space off both ends of each text, as those of Llama and Gemma do.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static bool TrimsText(string? modelId) => FrameTable.Chat(modelId).TrimsText;

    private static TokenEstimate WithoutSystem(ChatFrame frame, MessageCounts messages) =>
        messages.System.Min > 0 ? TokenEstimate.Zero
        : messages.System.Max == 0 && messages.Other.Max == 0 ? frame.WithoutSystem
        : Optional(frame.WithoutSystem);

    private static TokenEstimate Optional(TokenEstimate added) =>
        added.Max == 0 ? added : new TokenEstimate(0, 0, added.Max, TokenEstimate.Weaker(added.Basis, Basis.Bounded));

    private static TokenEstimate Names(TokenEstimate sum, int perName, TokenEstimate named)
    {
        if (perName >= 0)
        {
            return sum + (TokenEstimate.Exact(perName) * named);
        }

        // A named message has its own tokens, so that a sum never gets negative by what its names take away.
        var most = Math.Min(sum.Min, named.Max ?? sum.Min);
        return new TokenEstimate(
            sum.Min - most,
            Math.Max(0, sum.Expected - named.Expected),
            sum.Max is { } max ? Math.Max(0, max - named.Min) : null,
            TokenEstimate.Weaker(sum.Basis, named.Basis));
    }
}
