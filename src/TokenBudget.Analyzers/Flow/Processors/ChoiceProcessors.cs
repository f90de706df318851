using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Loops;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>if</c> and <c>a ? b : c</c>: both branches from the same state, then what they share.</summary>
internal sealed class ConditionalProcessor : OperationProcessor<IConditionalOperation>
{
    protected override Value Evaluate(IConditionalOperation operation, Evaluation evaluation)
    {
        var condition = Constants.Truth(evaluation.Evaluate(operation.Condition));
        if (condition is { } taken)
        {
            return taken ? evaluation.Evaluate(operation.WhenTrue)
                : operation.WhenFalse is { } other ? evaluation.Evaluate(other)
                : evaluation.Unknown(operation);
        }

        var before = evaluation.State;
        evaluation.State = before.Uncertain();
        Narrowing.Apply(operation.Condition, outcome: true, evaluation);
        var whenTrue = evaluation.Evaluate(operation.WhenTrue);
        var afterTrue = evaluation.State;
        evaluation.State = before.Uncertain();
        Narrowing.Apply(operation.Condition, outcome: false, evaluation);
        var whenFalse = operation.WhenFalse is { } otherwise ? evaluation.Evaluate(otherwise) : null;
        var bothGoOn = GoesOn(afterTrue) && GoesOn(evaluation.State);
        evaluation.State = FlowState.Join(afterTrue, evaluation.State, evaluation.Limits);
        if (evaluation.State.IsReachable)
        {
            evaluation.State = evaluation.State.Certain(before.IsCertain && bothGoOn);
        }

        return operation.Type is null || whenFalse is null ? evaluation.Unknown(operation) : ValueJoin.Join(whenTrue, whenFalse, evaluation.Limits);
    }

    private static bool GoesOn(FlowState state) => state.IsReachable || state.HasThrown;
}

/// <summary><c>a ?? b</c>.</summary>
internal sealed class CoalesceProcessor : OperationProcessor<ICoalesceOperation>
{
    public static Value Choose(Value left, Value right, Evaluation evaluation) => left switch
    {
        ConstantValue { Constant: null } => right,
        TextValue text when text.AsLiteral() is not null => left,
        NumberValue number when number.TryGetExact(out _) => left,
        _ => ValueJoin.Join(left, right, evaluation.Limits),
    };

    protected override Value Evaluate(ICoalesceOperation operation, Evaluation evaluation)
    {
        var left = evaluation.Evaluate(operation.Value);
        return Choose(left, evaluation.EvaluateMaybe(operation.WhenNull), evaluation);
    }
}

/// <summary><c>a?.b</c>.</summary>
internal sealed class ConditionalAccessProcessor : OperationProcessor<IConditionalAccessOperation>
{
    protected override Value Evaluate(IConditionalAccessOperation operation, Evaluation evaluation)
    {
        var receiver = evaluation.Evaluate(operation.Operation);
        evaluation.PushReceiver(receiver);
        var value = evaluation.EvaluateMaybe(operation.WhenNotNull);
        evaluation.PopReceiver();
        return receiver is UnknownValue && operation.Type is not null ? ValueJoin.Join(value, ConstantValue.Null, evaluation.Limits) : value;
    }
}

/// <summary>What stands before <c>?.</c>, seen from behind it.</summary>
internal sealed class ConditionalAccessInstanceProcessor : OperationProcessor<IConditionalAccessInstanceOperation>
{
    protected override Value Evaluate(IConditionalAccessInstanceOperation operation, Evaluation evaluation) => evaluation.ImplicitReceiver(operation);
}

/// <summary><c>x is string s</c>: the new name stands for the same value.</summary>
internal sealed class IsPatternProcessor : OperationProcessor<IIsPatternOperation>
{
    protected override Value Evaluate(IIsPatternOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        Patterns.Bind(operation.Pattern, value, evaluation);
        return evaluation.Unknown(operation);
    }
}

/// <summary><c>switch (x) { … }</c>: every section from the same state; which one runs is not decided here.</summary>
internal sealed class SwitchProcessor : OperationProcessor<ISwitchOperation>
{
    protected override Value Evaluate(ISwitchOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        if (evaluation.Uses.HasBackwardJumps)
        {
            evaluation.Havoc(operation);
        }

        var before = evaluation.State;
        var hasDefault = false;
        var end = before.Throw();
        foreach (var section in operation.Cases)
        {
            evaluation.State = before.Uncertain();
            foreach (var clause in section.Clauses)
            {
                hasDefault |= clause.CaseKind == CaseKind.Default;
                if (clause is IPatternCaseClauseOperation pattern)
                {
                    Patterns.Bind(pattern.Pattern, value, evaluation);
                    evaluation.Evaluate(pattern.Guard);
                }

                evaluation.Land(clause.Label);
            }

            foreach (var statement in section.Body)
            {
                evaluation.Evaluate(statement);
            }

            end = FlowState.Join(end, evaluation.State, evaluation.Limits);
        }

        // Leaving by return or by a jump out of the switch makes what follows uncertain.
        var sectionLeaves = EarlyExits.LeavesMember(operation);
        evaluation.State = hasDefault ? end : FlowState.Join(end, before.Uncertain(), evaluation.Limits);
        evaluation.Land(operation.ExitLabel);
        if (evaluation.State.IsReachable)
        {
            evaluation.State = evaluation.State.Certain(before.IsCertain && !sectionLeaves);
        }

        return evaluation.Unknown(operation);
    }
}

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
