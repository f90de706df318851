using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>target += value</c> and its kin.</summary>
internal sealed class CompoundAssignmentProcessor : OperationProcessor<ICompoundAssignmentOperation>
{
    protected override Value Evaluate(ICompoundAssignmentOperation operation, Evaluation evaluation)
    {
        var left = evaluation.Evaluate(operation.Target);
        var right = evaluation.Evaluate(operation.Value);
        var value = evaluation.Symbols.HiddenCalls.Operate(operation.OperatorMethod, operation, left, right, evaluation)
            ?? (Arithmetic.IsKnown(operation.OperatorMethod)
                ? Arithmetic.Apply(operation.OperatorKind, operation, left, right, operation.Target, operation.Value, evaluation)
                : evaluation.Unknown(operation));
        Targets.Assign(operation.Target, value, evaluation);
        return value;
    }
}
