using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>a?.b</c>.</summary>
internal sealed class ConditionalAccessProcessor : OperationProcessor<IConditionalAccessOperation>
{
    protected override Value Evaluate(IConditionalAccessOperation operation, Evaluation evaluation)
    {
        var receiver = evaluation.Evaluate(operation.Operation);
        if (receiver is ConstantValue { Constant: null } && operation.Type is not null)
        {
            return receiver;
        }

        evaluation.PushReceiver(receiver);
        var value = evaluation.EvaluateMaybe(operation.WhenNotNull);
        evaluation.PopReceiver();
        return (MayBeNull(receiver) || (evaluation.Content(receiver) is ObjectValue made && made[Slot.Base] is not null)) && operation.Type is not null ? ValueJoin.Join(value, ConstantValue.Null, evaluation.Limits) : value;
    }

    private static bool MayBeNull(Value receiver)
    {
        if (receiver is not ChoiceValue choice)
        {
            return receiver is UnknownValue or ConstantValue { Constant: null };
        }

        foreach (var one in choice.Choices)
        {
            if (MayBeNull(one))
            {
                return true;
            }
        }

        return false;
    }
}
