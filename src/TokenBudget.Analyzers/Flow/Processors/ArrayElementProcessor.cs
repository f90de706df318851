using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Models;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>array[i]</c>.</summary>
internal sealed class ArrayElementProcessor : OperationProcessor<IArrayElementReferenceOperation>
{
    protected override Value Evaluate(IArrayElementReferenceOperation operation, Evaluation evaluation)
    {
        var array = evaluation.Content(evaluation.Evaluate(operation.ArrayReference));
        return operation.Indices.Length == 1
            ? Ranges.Of(array, operation.Indices[0], operation, evaluation) ?? Elements.At(array, evaluation.Evaluate(operation.Indices[0]), operation, evaluation)
            : ChildrenProcessor.Instance.Evaluate(operation, evaluation);
    }
}
