using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>break</c>, <c>continue</c>, <c>goto</c>.</summary>
internal sealed class BranchProcessor : OperationProcessor<IBranchOperation>
{
    protected override Value Evaluate(IBranchOperation operation, Evaluation evaluation)
    {
        evaluation.Jump(operation.Target);
        return evaluation.Unknown(operation);
    }
}

/// <summary>A label: jumps land here. When some come from below, nothing that changes is known, nor how often this runs.</summary>
internal sealed class LabeledProcessor : OperationProcessor<ILabeledOperation>
{
    protected override Value Evaluate(ILabeledOperation operation, Evaluation evaluation)
    {
        evaluation.Land(operation.Label);
        if (evaluation.Uses.HasBackwardJumps)
        {
            evaluation.Havoc(operation);
        }

        return evaluation.Evaluate(operation.Operation);
    }
}

/// <summary><c>return x</c>.</summary>
internal sealed class ReturnProcessor : OperationProcessor<IReturnOperation>
{
    protected override Value Evaluate(IReturnOperation operation, Evaluation evaluation)
    {
        var value = operation.ReturnedValue is { } returned ? evaluation.Evaluate(returned) : ConstantValue.Null;
        evaluation.Return(value);
        return value;
    }
}

/// <summary><c>yield return x</c>: the member goes on afterwards.</summary>
internal sealed class YieldProcessor : OperationProcessor<IReturnOperation>
{
    protected override Value Evaluate(IReturnOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.ReturnedValue);
}

/// <summary><c>throw x</c>.</summary>
internal sealed class ThrowProcessor : OperationProcessor<IThrowOperation>
{
    protected override Value Evaluate(IThrowOperation operation, Evaluation evaluation)
    {
        if (operation.Exception is { } exception)
        {
            evaluation.Evaluate(exception);
        }

        evaluation.State = evaluation.State.Throw();
        return evaluation.Unknown(operation);
    }
}

/// <summary><c>try</c>: a catch may start after any part of the body, so what the body changes is unknown there.</summary>
internal sealed class TryProcessor : OperationProcessor<ITryOperation>
{
    protected override Value Evaluate(ITryOperation operation, Evaluation evaluation)
    {
        var before = evaluation.State;
        evaluation.State = operation.Catches.IsEmpty ? before : before.Uncertain();
        var interrupted = evaluation.EvaluateTry(operation.Body);
        var end = evaluation.State;
        var bodyGoesOn = end.IsReachable || end.HasThrown;
        foreach (var handler in operation.Catches)
        {
            evaluation.State = interrupted.Uncertain();
            if (handler.Filter is { } filter)
            {
                evaluation.Evaluate(filter);
            }

            evaluation.Evaluate(handler.Handler);
            bodyGoesOn &= evaluation.State.IsReachable || evaluation.State.HasThrown;
            end = FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        evaluation.State = end.IsReachable ? end.Certain(before.IsCertain && bodyGoesOn) : end;
        if (operation.Finally is { } last)
        {
            evaluation.Evaluate(last);
        }

        return evaluation.Unknown(operation);
    }
}
