using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What a loop, lambda or recursion repeats.</summary>
/// <param name="body">What one repetition spends.</param>
/// <param name="count">How often.</param>
/// <param name="loop">What lists count that grow with it; see <see cref="TripCount.Loop"/>.</param>
/// <param name="place">Where it stands.</param>
internal sealed class RepeatedSpending(Spending body, TripCount count, LoopRun? loop, SyntaxNode place) : Spending(place)
{
    public Spending Body { get; } = body;

    public TripCount Count { get; } = count;

    public LoopRun? Loop { get; } = loop;

    /// <summary>True for loops, the elements of collections and recursion; false for code that somebody else may run, such as an endpoint's lambda.</summary>
    public bool IsLoop { get; init; }

    public override int Size => Body.Size;
}
