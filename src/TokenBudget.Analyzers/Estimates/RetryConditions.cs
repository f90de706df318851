using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>What the condition of a loop says about attempts: how many there are, and whether success ends them.</summary>
internal static class RetryConditions
{
    /// <summary>True when the condition asks for something that the attempt sets once the call has succeeded: a flag, or the result itself.</summary>
    public static bool EndsOnSuccess(ILoopOperation loop, ITryOperation attempt, IOperation call)
    {
        if (Condition(loop) is not { } condition)
        {
            return false;
        }

        var succeeded = false;
        foreach (var statement in attempt.Body.Operations)
        {
            var holdsCall = statement.Syntax.Span.Contains(call.Syntax.Span);
            succeeded |= holdsCall;
            if (succeeded && statement is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment }
                && (assignment.Value.ConstantValue is { HasValue: true, Value: bool flag } ? AsksFor(condition, target.Local, flag) : holdsCall && AsksForNull(condition, target.Local)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Iterations of <c>for (i = a; i &lt; b; i++)</c> with constants; null for every other loop.</summary>
    public static long? Iterations(ILoopOperation loop)
    {
        if (loop is not IForLoopOperation { Condition: IBinaryOperation condition, Before: [var before], AtLoopBottom: [IExpressionStatementOperation { Operation: IIncrementOrDecrementOperation { Kind: OperationKind.Increment } step }] }
            || condition.OperatorKind is not (BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual)
            || Local(step.Target) is not { } counter
            || !SymbolEqualityComparer.Default.Equals(Local(condition.LeftOperand), counter)
            || Number(condition.RightOperand) is not { } limit
            || Start(before, counter) is not { } start)
        {
            return null;
        }

        return Math.Max(0, limit - start + (condition.OperatorKind == BinaryOperatorKind.LessThanOrEqual ? 1 : 0));
    }

    private static IOperation? Condition(ILoopOperation loop) => loop switch
    {
        IForLoopOperation { Condition: { } condition } => condition,
        IWhileLoopOperation { Condition: { } condition } => condition,
        _ => null,
    };

    /// <summary>True when a part of the condition, all of whose parts must hold, is that the flag is not set.</summary>
    private static bool AsksFor(IOperation condition, ILocalSymbol flag, bool set) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => AsksFor(both.LeftOperand, flag, set) || AsksFor(both.RightOperand, flag, set),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => set && Is(not.Operand, flag),
        _ => !set && Is(condition, flag),
    };

    private static bool AsksForNull(IOperation condition, ILocalSymbol result) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => AsksForNull(both.LeftOperand, result) || AsksForNull(both.RightOperand, result),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals => Is(equals.LeftOperand, result) && IsNull(equals.RightOperand),
        IIsPatternOperation { Pattern: IConstantPatternOperation pattern } test => Is(test.Value, result) && IsNull(pattern.Value),
        _ => false,
    };

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static bool Is(IOperation operation, ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(Local(operation), local);

    private static ILocalSymbol? Local(IOperation operation) => operation switch
    {
        ILocalReferenceOperation reference => reference.Local,
        IConversionOperation conversion => Local(conversion.Operand),
        IParenthesizedOperation parenthesized => Local(parenthesized.Operand),
        _ => null,
    };

    private static long? Start(IOperation before, ILocalSymbol counter)
    {
        foreach (var inner in before.DescendantsAndSelf())
        {
            if (inner is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, counter))
            {
                return declarator.GetVariableInitializer() is { } initializer ? Number(initializer.Value) : null;
            }
        }

        return null;
    }

    private static long? Number(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: int number } ? number : null;
}
