using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>What a chat format adds, in tokens: a part per request and a part per message, which may depend on its role.</summary>
/// <param name="Request">Per request: what stands before the messages and what opens the answer.</param>
/// <param name="System">Per system or developer message, its role included.</param>
/// <param name="User">Per user message, and per result of a tool.</param>
/// <param name="Assistant">Per earlier answer.</param>
internal sealed record ChatFrame(TokenEstimate Request, TokenEstimate System, TokenEstimate User, TokenEstimate Assistant)
{
    /// <summary>A format that treats all roles alike.</summary>
    public ChatFrame(TokenEstimate request, TokenEstimate message)
        : this(request, message, message, message)
    {
    }

    /// <summary>Per name of a message, beside the tokens of the name itself; may be negative where the name stands instead of the role.</summary>
    public int Name { get; init; } = 1;

    /// <summary>Whether names of messages are sent to the model for certain. Chat templates of open models leave them out, other hosts may.</summary>
    public bool SendsNames { get; init; }

    /// <summary>Whether the template cuts white space off both ends of each text.</summary>
    public bool TrimsText { get; init; }

    /// <summary>What the format adds when no message is a system message.</summary>
    public TokenEstimate WithoutSystem { get; init; } = TokenEstimate.Zero;

    /// <summary>Per message whose role is not known; expects the dearest role.</summary>
    public TokenEstimate AnyRole => TokenEstimate.Either(System, TokenEstimate.Either(User, Assistant));
}
