using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>target ??= value</c>.</summary>
internal sealed class CoalesceAssignmentProcessor : OperationProcessor<ICoalesceAssignmentOperation>
{
    protected override Value Evaluate(ICoalesceAssignmentOperation operation, Evaluation evaluation)
    {
        var left = evaluation.Evaluate(operation.Target);
        var right = evaluation.EvaluateMaybe(operation.Value);
        var value = CoalesceProcessor.Choose(left, right, evaluation);
        Targets.Assign(operation.Target, value, evaluation);
        return value;
    }
}
