using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

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
