using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>What a method of another project spends that is called here: by the facts of that project, by its contract, or both.</summary>
internal sealed class SummarySpending(IMethodSymbol method, MethodFacts? facts, Value[] arguments, SyntaxNode place) : Spending(place)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>Null when the project has no facts but the method has a contract.</summary>
    public MethodFacts? Facts { get; } = facts;

    /// <summary>What it is given, by ordinal of the parameter, with everything that it refers to.</summary>
    public Value[] Arguments { get; } = arguments;

    public override int Size => 1;
}
