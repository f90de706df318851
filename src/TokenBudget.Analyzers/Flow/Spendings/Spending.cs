using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What part of a member spends: requests, and how they are nested in branches, loops and calls. Immutable; it mirrors the source, so
/// it is both what totals are computed from and how they are explained.</summary>
internal abstract class Spending(SyntaxNode? place)
{
    /// <summary>Where it stands in the source; null for what has no place of its own.</summary>
    public SyntaxNode? Place { get; } = place;

    /// <summary>Requests in it, counted without repetition: a measure of its size.</summary>
    public abstract int Size { get; }
}
