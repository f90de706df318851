using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>Tokens that the chat format of a request adds to its texts. The figures and their sources stand in <see cref="Frames"/>.</summary>
public static class ChatOverhead
{
    /// <summary>What a chat request adds around its messages, when their roles are not known.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="messageCount">How many messages the request has, system messages included; none of them is taken to have a name.</param>
    /// <returns>
    /// GPT-3.5, GPT-4, GPT-4o and GPT-4.1: 3 per message, 1 for its role, and 3; exact when the number of messages is (OpenAI cookbook,
    /// compared there with the API). o-series and GPT-5: the same −1 to +2, as reports differ by that. Anthropic: 6 + 2 per message expected, later
    /// models 10 + 3, from fits by others. Open models: their chat templates, with the dearest role expected. Unknown: 3 + 4 per message, at most
    /// 100 + 16. All but the first are intervals, most of them on an assumed basis.
    /// </returns>
    public static TokenEstimate ForMessages(string? modelId, TokenEstimate messageCount)
    {
        var frame = FrameTable.Chat(modelId);
        return frame.Request + Optional(frame.WithoutSystem) + (frame.AnyRole * messageCount);
    }

    /// <summary>What a chat request adds around its messages, when their roles are known.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <param name="messages">How many messages the request has, by role.</param>
    /// <returns>As without roles, but the figure of each role where the format has one, and 1 per name (GPT-3.5 of March 2023: −1).</returns>
    public static TokenEstimate ForMessages(string? modelId, MessageCounts messages)
    {
        var frame = FrameTable.Chat(modelId);
        var sum = frame.Request
            + (frame.System * messages.System)
            + (frame.User * messages.User)
            + (frame.Assistant * messages.Assistant)
            + (frame.AnyRole * messages.Other)
            + WithoutSystem(frame, messages);
        return Names(sum, frame.Name, messages.Named);
    }

    /// <summary>Tokens that the name of a message adds to those of the name itself.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <returns>1 (OpenAI cookbook); −1 for <c>gpt-3.5-turbo-0301</c>, where the name stands instead of the role.</returns>
    public static int PerName(string? modelId) => FrameTable.Chat(modelId).Name;

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
