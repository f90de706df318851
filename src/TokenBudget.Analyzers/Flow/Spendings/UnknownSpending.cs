using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>Any number of requests of any size: something that is not followed.</summary>
internal sealed class UnknownSpending(string name, SyntaxNode? place) : Spending(place)
{
    /// <summary>How messages name it.</summary>
    public string Name { get; } = name;

    public override int Size => 1;
}
