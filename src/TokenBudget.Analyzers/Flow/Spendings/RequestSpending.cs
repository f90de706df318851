using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>One request of the interpreter's pass over a call site.</summary>
internal sealed class RequestSpending(SyntaxNode place, CatalogueEntry entry, CallArguments arguments) : Spending(place)
{
    public CatalogueEntry Entry { get; } = entry;

    public CallArguments Arguments { get; } = arguments;

    public override int Size => 1;
}
