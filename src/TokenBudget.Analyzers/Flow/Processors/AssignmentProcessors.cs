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

/// <summary><c>target += value</c> and its kin.</summary>
internal sealed class CompoundAssignmentProcessor : OperationProcessor<ICompoundAssignmentOperation>
{
    protected override Value Evaluate(ICompoundAssignmentOperation operation, Evaluation evaluation)
    {
        var left = evaluation.Evaluate(operation.Target);
        var right = evaluation.Evaluate(operation.Value);
        var value = Arithmetic.Apply(operation.OperatorKind, operation, left, right, operation.Target, operation.Value, evaluation);
        Targets.Assign(operation.Target, value, evaluation);
        return value;
    }
}

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

/// <summary><c>x++</c> and <c>x--</c>.</summary>
internal sealed class IncrementProcessor : OperationProcessor<IIncrementOrDecrementOperation>
{
    protected override Value Evaluate(IIncrementOrDecrementOperation operation, Evaluation evaluation)
    {
        var before = evaluation.Evaluate(operation.Target);
        var step = operation.Kind == Microsoft.CodeAnalysis.OperationKind.Increment ? 1 : -1;
        var after = before is NumberValue number ? Arithmetic.Add(number, NumberValue.Exact(step)) : before;
        Targets.Assign(operation.Target, after, evaluation);
        return operation.IsPostfix ? before : after;
    }
}
