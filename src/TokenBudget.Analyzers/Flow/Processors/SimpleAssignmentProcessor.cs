using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>target = value</c>.</summary>
internal sealed class SimpleAssignmentProcessor : OperationProcessor<ISimpleAssignmentOperation>
{
    protected override Value Evaluate(ISimpleAssignmentOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        Targets.Assign(operation.Target, value, evaluation);
        return value;
    }
}
