using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>x switch { … }</c>: one of the arms.</summary>
internal sealed class SwitchExpressionProcessor : OperationProcessor<ISwitchExpressionOperation>
{
    protected override Value Evaluate(ISwitchExpressionOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        var before = evaluation.State;
        Value? result = null;
        FlowState? end = null;
        foreach (var arm in operation.Arms)
        {
            evaluation.State = before.Uncertain();
            Patterns.Bind(arm.Pattern, value, evaluation);
            if (arm.Guard is { } guard)
            {
                evaluation.Evaluate(guard);
            }

            // An arm that throws yields no value.
            var isThrow = arm.Value is IThrowOperation or IConversionOperation { Operand: IThrowOperation };
            var armValue = evaluation.Evaluate(arm.Value);
            if (!isThrow)
            {
                result = result is null ? armValue : ValueJoin.Join(result, armValue, evaluation.Limits);
                end = end is null ? evaluation.State : FlowState.Join(end, evaluation.State, evaluation.Limits);
            }
        }

        evaluation.State = (end ?? before).Certain(before.IsCertain);
        return result ?? evaluation.Unknown(operation);
    }
}
