using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What a method spends that is called here, with the arguments of this call.</summary>
internal sealed class CalleeSpending(IMethodSymbol method, Spending body, SyntaxNode place) : Spending(place)
{
    public IMethodSymbol Method { get; } = method;

    public Spending Body { get; } = body;

    /// <summary>True when the body is that of the method alone: what it names by its own parameters says nothing about this call.</summary>
    public bool IsSummary { get; init; }

    public override int Size => Body.Size;
}
