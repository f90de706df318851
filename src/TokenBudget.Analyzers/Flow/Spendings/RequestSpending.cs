using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;

namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>One request of the interpreter's pass over a call site.</summary>
internal sealed class RequestSpending(IOperation operation, CatalogueEntry entry, CallArguments arguments) : Spending(operation.Syntax)
{
    public IOperation Operation { get; } = operation;

    public CatalogueEntry Entry { get; } = entry;

    public CallArguments Arguments { get; } = arguments;

    public override int Size => 1;
}
