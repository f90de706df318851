using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>How many messages of each role a request has.</summary>
/// <param name="System">System and developer messages.</param>
/// <param name="User">User messages and results of tools.</param>
/// <param name="Assistant">Earlier answers.</param>
/// <param name="Other">Messages whose role is not known.</param>
/// <param name="Named">How many of all these have a name.</param>
public sealed record MessageCounts(TokenEstimate System, TokenEstimate User, TokenEstimate Assistant, TokenEstimate Other, TokenEstimate Named)
{
    /// <summary>No message.</summary>
    public static readonly MessageCounts None = new(TokenEstimate.Zero, TokenEstimate.Zero, TokenEstimate.Zero, TokenEstimate.Zero, TokenEstimate.Zero);

    /// <summary>These messages and some more of one role.</summary>
    /// <param name="role">What they are for; null when not known.</param>
    /// <param name="count">How many they are.</param>
    public MessageCounts Plus(PromptPartKind? role, TokenEstimate count) => role switch
    {
        PromptPartKind.System => this with { System = System + count },
        PromptPartKind.User or PromptPartKind.ToolResult => this with { User = User + count },
        PromptPartKind.Assistant => this with { Assistant = Assistant + count },
        _ => this with { Other = Other + count },
    };
}
