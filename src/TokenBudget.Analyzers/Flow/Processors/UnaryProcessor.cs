using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>-x</c>, <c>!x</c>.</summary>
internal sealed class UnaryProcessor : OperationProcessor<IUnaryOperation>
{
    protected override Value Evaluate(IUnaryOperation operation, Evaluation evaluation)
    {
        var operand = evaluation.Evaluate(operation.Operand);
        if (evaluation.Symbols.HiddenCalls.Operate(operation.OperatorMethod, operation, operand, second: null, evaluation) is { } result)
        {
            return result;
        }

        return (operation.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, ConstantValue { Constant: bool truth }) => truth ? ConstantValue.False : ConstantValue.True,
            (UnaryOperatorKind.Minus, NumberValue number) when operation.OperatorMethod is null => Arithmetic.Negate(number),
            (UnaryOperatorKind.Plus, NumberValue number) => number,
            _ => evaluation.Unknown(operation),
        };
    }
}
