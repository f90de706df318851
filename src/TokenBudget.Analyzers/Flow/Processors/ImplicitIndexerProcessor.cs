using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Models;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

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
