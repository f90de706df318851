using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>How a loop moves a counter in each of its iterations.</summary>
/// <param name="Size">By how much.</param>
/// <param name="IsBefore">True when that happens before the comparison is made in the same iteration.</param>
internal sealed record CounterStep(long Size, bool IsBefore)
{
    /// <summary>Larger steps might pass the end of the type.</summary>
    private const int MaxSize = 1_000_000;

    /// <summary>Null when the loop does not move the counter exactly once, by a constant, in every iteration that is followed by another one.</summary>
    public static CounterStep? Of(ILoopOperation loop, ILocalSymbol counter, LoopGuard guard)
    {
        if (ChangesIn(loop, counter) != 1)
        {
            return null;
        }

        if (InComparison(guard.Comparison, counter) is { } inside)
        {
            return SizeOf(inside) is { } moved ? new CounterStep(moved, !inside.IsPostfix) : null;
        }

        foreach (var statement in LoopGuards.StatementsOf(loop))
        {
            if (MaySkip(loop, statement))
            {
                break;
            }

            if (Moves(statement, counter) is { } size)
            {
                return new CounterStep(size, guard.IsAfterBody || (!guard.IsCondition && statement.Syntax.SpanStart < guard.Comparison.Syntax.SpanStart));
            }
        }

        foreach (var bottom in (loop as IForLoopOperation)?.AtLoopBottom ?? [])
        {
            if (Moves(bottom, counter) is { } size)
            {
                return new CounterStep(size, IsBefore: false);
            }
        }

        return null;
    }

    /// <summary>How many operations of the loop may change a variable.</summary>
    public static int ChangesIn(ILoopOperation loop, ISymbol variable)
    {
        var changes = 0;
        foreach (var part in loop.Descendants())
        {
            var target = part switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                IAddressOfOperation address => address.Reference,
                IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } alias => alias.Value,
                _ => null,
            };
            if (target is not null && Mentions(target, variable))
            {
                changes++;
            }
        }

        return changes;
    }

    /// <summary>True when a jump that stands before the end of a statement goes on with the next iteration, or anywhere else that is not the end of the loop.</summary>
    public static bool MaySkip(ILoopOperation loop, IOperation statement)
    {
        foreach (var part in loop.Body.Descendants())
        {
            if (part is IBranchOperation { BranchKind: BranchKind.GoTo }
                || (part is IBranchOperation jump && jump.Syntax.SpanStart < statement.Syntax.Span.End && SymbolEqualityComparer.Default.Equals(jump.Target, loop.ContinueLabel)))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsStep(IOperation statement) => Inner(statement) is IIncrementOrDecrementOperation or ICompoundAssignmentOperation { Value.ConstantValue.HasValue: true };

    private static long? Moves(IOperation statement, ILocalSymbol counter) => Inner(statement) switch
    {
        IIncrementOrDecrementOperation increment when Is(increment.Target, counter) => SizeOf(increment),
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, Value.ConstantValue: { HasValue: true, Value: int step } } add
            when Is(add.Target, counter) && step != 0 && Math.Abs((long)step) <= MaxSize => step,
        ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract, Value.ConstantValue: { HasValue: true, Value: int step } } subtract
            when Is(subtract.Target, counter) && step != 0 && Math.Abs((long)step) <= MaxSize => -(long)step,
        _ => null,
    };

    private static IIncrementOrDecrementOperation? InComparison(IBinaryOperation comparison, ILocalSymbol counter)
    {
        foreach (var part in comparison.Descendants())
        {
            if (part is IIncrementOrDecrementOperation increment && Is(increment.Target, counter))
            {
                return increment;
            }
        }

        return null;
    }

    private static long? SizeOf(IIncrementOrDecrementOperation operation) =>
        operation.OperatorMethod is null ? operation.Kind == OperationKind.Increment ? 1 : -1 : null;

    private static IOperation Inner(IOperation statement) => statement is IExpressionStatementOperation expression ? expression.Operation : statement;

    private static bool Mentions(IOperation target, ISymbol variable)
    {
        foreach (var part in target.DescendantsAndSelf())
        {
            if (part is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, variable)
                || part is IParameterReferenceOperation parameter && SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(IOperation target, ILocalSymbol counter) =>
        target is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, counter);
}
