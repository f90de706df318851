using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

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
