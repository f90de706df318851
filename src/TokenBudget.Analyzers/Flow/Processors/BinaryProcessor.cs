using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>a + b</c>, comparisons, <c>&amp;&amp;</c> and <c>||</c>.</summary>
internal sealed class BinaryProcessor : OperationProcessor<IBinaryOperation>
{
    protected override Value Evaluate(IBinaryOperation operation, Evaluation evaluation)
    {
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
        {
            return ShortCircuit(operation, evaluation);
        }

        // Long concatenations nest to the left; a loop instead of recursion keeps the stack flat.
        var chain = new Stack<IBinaryOperation>();
        var first = operation;
        chain.Push(operation);
        while (first.LeftOperand is IBinaryOperation { ConstantValue.HasValue: false } inner && inner.OperatorKind == operation.OperatorKind && inner.OperatorMethod is null)
        {
            chain.Push(first = inner);
        }

        var value = evaluation.Evaluate(first.LeftOperand);
        Microsoft.CodeAnalysis.IOperation left = first.LeftOperand;
        while (chain.Count > 0)
        {
            var step = chain.Pop();
            var right = evaluation.Evaluate(step.RightOperand);
            value = evaluation.Symbols.HiddenCalls.Operate(step.OperatorMethod, step, value, right, evaluation)
                ?? (Arithmetic.IsKnown(step.OperatorMethod)
                    ? Arithmetic.Apply(step.OperatorKind, step, value, right, left, step.RightOperand, evaluation)
                    : evaluation.Unknown(step));
            left = step;
        }

        return value;
    }

    private static Value ShortCircuit(IBinaryOperation operation, Evaluation evaluation)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var first = evaluation.Evaluate(operation.LeftOperand);
        if (operation.OperatorMethod is not null)
        {
            return Overloaded(operation, first, evaluation);
        }

        var left = Constants.Truth(first);
        if (left == !isAnd)
        {
            return isAnd ? ConstantValue.False : ConstantValue.True;
        }

        var right = left is null ? evaluation.EvaluateMaybe(operation.RightOperand) : evaluation.Evaluate(operation.RightOperand);
        return left == isAnd ? right : Constants.Truth(right) == !isAnd ? right : evaluation.Unknown(operation);
    }

    /// <summary>The right side and the operator run when the left side says so.</summary>
    private static Value Overloaded(IBinaryOperation operation, Value left, Evaluation evaluation)
    {
        var before = evaluation.State;
        evaluation.State = before.Uncertain();
        var right = evaluation.Evaluate(operation.RightOperand);
        evaluation.Symbols.HiddenCalls.Operate(operation.OperatorMethod, operation, left, right, evaluation);
        evaluation.State = FlowState.Join(before, evaluation.State, evaluation.Limits).Certain(before.IsCertain);
        return evaluation.Unknown(operation);
    }
}
