using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Following;

/// <summary>What is known of one member, whatever it is given: its call sites, and what one execution spends.</summary>
/// <param name="recorder">Its own call sites.</param>
/// <param name="spent">What one execution spends, with everything that it calls.</param>
/// <param name="isIncomplete">True when a limit ended the evaluation, so that calls may be missing.</param>
/// <param name="limitsHit">How often a limit made a value unknown.</param>
internal sealed class MemberSummary(CallRecorder recorder, Spending spent, bool isIncomplete, int limitsHit)
{
    /// <summary>Lists of its object that are longer after each execution; only of members with call sites.</summary>
    public IReadOnlyList<MemberGrowth> Growths { get; init; } = [];

    /// <summary>Ordinals of the parameters whose lists it leaves as they are.</summary>
    public IReadOnlyList<int> Untouched { get; init; } = [];

    public Spending Spent { get; } = spent;

    public bool IsIncomplete { get; } = isIncomplete;

    public int LimitsHit { get; } = limitsHit;

    /// <summary>What the member hands to a private method in one place; null when the interpreter did not pass there, or not to the end.</summary>
    public IReadOnlyList<Hole?>? HandedIn(SyntaxNode invocation) => IsIncomplete ? null : recorder.HandedIn(invocation);

    /// <summary>The call at an invocation; null when the interpreter did not pass there.</summary>
    public RecordedCall? Find(SyntaxNode invocation)
    {
        foreach (var call in recorder.Calls)
        {
            if (call.Operation.Syntax.Span == invocation.Span)
            {
                return call;
            }
        }

        return null;
    }
}
