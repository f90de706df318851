using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>(a, b) = value</c>.</summary>
internal sealed class DeconstructionProcessor : OperationProcessor<IDeconstructionAssignmentOperation>
{
    protected override Value Evaluate(IDeconstructionAssignmentOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        Targets.Assign(operation.Target, value, evaluation);
        return value;
    }
}
