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

/// <summary><c>text[1..^1]</c>, <c>list[^1]</c>.</summary>
internal sealed class ImplicitIndexerProcessor : OperationProcessor<IImplicitIndexerReferenceOperation>
{
    protected override Value Evaluate(IImplicitIndexerReferenceOperation operation, Evaluation evaluation)
    {
        var owner = evaluation.Content(evaluation.Evaluate(operation.Instance));
        return Ranges.Of(owner, operation.Argument, operation, evaluation)
            ?? (owner is SequenceValue sequence ? Elements.Any(sequence, operation, evaluation) : evaluation.Unknown(operation));
    }
}
