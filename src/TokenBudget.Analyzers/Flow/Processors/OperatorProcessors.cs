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
            value = step.OperatorMethod is null || Types.IsString(step.Type)
                ? Arithmetic.Apply(step.OperatorKind, step, value, right, left, step.RightOperand, evaluation)
                : evaluation.Unknown(step);
            left = step;
        }

        return value;
    }

    private static Value ShortCircuit(IBinaryOperation operation, Evaluation evaluation)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var left = Constants.Truth(evaluation.Evaluate(operation.LeftOperand));
        if (left == !isAnd)
        {
            return isAnd ? ConstantValue.False : ConstantValue.True;
        }

        var right = left is null ? evaluation.EvaluateMaybe(operation.RightOperand) : evaluation.Evaluate(operation.RightOperand);
        return left == isAnd ? right : Constants.Truth(right) == !isAnd ? right : evaluation.Unknown(operation);
    }
}

/// <summary><c>-x</c>, <c>!x</c>.</summary>
internal sealed class UnaryProcessor : OperationProcessor<IUnaryOperation>
{
    protected override Value Evaluate(IUnaryOperation operation, Evaluation evaluation)
    {
        var operand = evaluation.Evaluate(operation.Operand);
        return (operation.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Not, ConstantValue { Constant: bool truth }) => truth ? ConstantValue.False : ConstantValue.True,
            (UnaryOperatorKind.Minus, NumberValue number) when operation.OperatorMethod is null => Arithmetic.Negate(number),
            (UnaryOperatorKind.Plus, NumberValue number) => number,
            _ => evaluation.Unknown(operation),
        };
    }
}

/// <summary>Conversions: the SDKs' own conversions may make a message out of text; the others keep the value.</summary>
internal sealed class ConversionProcessor : OperationProcessor<IConversionOperation>
{
    protected override Value Evaluate(IConversionOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Operand);
        if (operation.OperatorMethod is { } method)
        {
            return evaluation.Sdk.Find(method) switch
            {
                { Kind: EntryKind.Pass } => value,
                { Kind: EntryKind.Make } entry => SdkObjects.Make(entry, operation, _ => value, evaluation),
                _ => SpanOrUnknown(operation, value, evaluation),
            };
        }

        if (value is NumberValue number && operation.Type is { } type)
        {
            return TypeBounds.Range(type) is { } range
                ? number.Min >= range.Min && (range.Max is null || number.Max <= range.Max) ? number : range
                : Types.Awaited(type) is { SpecialType: Microsoft.CodeAnalysis.SpecialType.System_Object } or { TypeKind: Microsoft.CodeAnalysis.TypeKind.Interface } || TypeBounds.Range(Types.Awaited(type)!) is not null
                    ? number
                    : evaluation.Unknown(operation);
        }

        return value;
    }

    /// <summary>Framework conversions such as string to span keep the text.</summary>
    private static Value SpanOrUnknown(IConversionOperation operation, Value value, Evaluation evaluation) =>
        operation.Type is { Name: "ReadOnlySpan" or "ReadOnlyMemory" or "Span" or "Memory" } ? value : evaluation.Unknown(operation);
}

/// <summary><c>(x)</c>.</summary>
internal sealed class ParenthesizedProcessor : OperationProcessor<IParenthesizedOperation>
{
    protected override Value Evaluate(IParenthesizedOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Operand);
}

/// <summary><c>await x</c>: the value of a task stands for what it yields.</summary>
internal sealed class AwaitProcessor : OperationProcessor<IAwaitOperation>
{
    protected override Value Evaluate(IAwaitOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Operation);
}

/// <summary><c>(a, b)</c>.</summary>
internal sealed class TupleProcessor : OperationProcessor<ITupleOperation>
{
    protected override Value Evaluate(ITupleOperation operation, Evaluation evaluation)
    {
        var elements = System.Collections.Immutable.ImmutableArray.CreateBuilder<Value>(operation.Elements.Length);
        foreach (var element in operation.Elements)
        {
            elements.Add(evaluation.Evaluate(element));
        }

        return new TupleValue(elements.MoveToImmutable());
    }
}
