using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>(a, b)</c>.</summary>
internal sealed class TupleProcessor : OperationProcessor<ITupleOperation>
{
    protected override Value Evaluate(ITupleOperation operation, Evaluation evaluation)
    {
        var elements = System.Collections.Immutable.ImmutableArray.CreateBuilder<Value>(operation.Elements.Length);
        foreach (var element in operation.Elements)
        {
            elements.Add(evaluation.Evaluate(element));
        }

        return new TupleValue(elements.MoveToImmutable());
    }
}
