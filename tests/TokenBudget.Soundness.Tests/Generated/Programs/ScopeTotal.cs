using TokenBudget.Core.Estimates;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>What one execution of a method sent, with everything that it called.</summary>
internal sealed class ScopeTotal
{
    public long Requests { get; set; }

    public TokenEstimate Input { get; set; } = TokenEstimate.Zero;

    /// <summary>Calls of the method's own call sites, by their numbers.</summary>
    public Dictionary<int, int> Calls { get; } = [];
}
