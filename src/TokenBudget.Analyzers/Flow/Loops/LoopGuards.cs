using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>Finds what decides whether a loop goes on: parts of its condition, and <c>if (…) break;</c> among the statements of its body.</summary>
internal static class LoopGuards
{
    public static List<LoopGuard> Of(ILoopOperation loop)
    {
        var guards = new List<LoopGuard>();
        var (condition, isAfter) = loop switch
        {
            IWhileLoopOperation { ConditionIsUntil: false } repeated => (repeated.Condition, !repeated.ConditionIsTop),
            IForLoopOperation counted => (counted.Condition, false),
            _ => (null, false),
        };
        Add(guards, condition, goesOnWhen: true, (comparison, goesOn) => new LoopGuard(comparison, goesOn, IsCondition: true, LetsOneMore: isAfter, IsAfterBody: isAfter));
        var statements = StatementsOf(loop);
        for (var i = 0; i < statements.Length; i++)
        {
            // What a jump to the next iteration may pass over decides nothing.
            if (CounterStep.MaySkip(loop, statements[i]))
            {
                break;
            }

            if (Retry(statements[i], loop)?.Filter is { } filter)
            {
                Add(guards, filter, goesOnWhen: true, (comparison, goesOn) => new LoopGuard(comparison, goesOn, IsCondition: false, LetsOneMore: true, IsAfterBody: false));
            }

            if (statements[i] is IConditionalOperation { Condition: { } left } exit && Leaves(exit.WhenTrue, loop))
            {
                var isFirst = i == 0 || (i == 1 && CounterStep.IsStep(statements[0]));
                Add(guards, left, goesOnWhen: false, (comparison, goesOn) => new LoopGuard(comparison, goesOn, IsCondition: false, LetsOneMore: !isFirst, IsAfterBody: false));
            }
        }

        return guards;
    }

    /// <summary>The statements that run in every iteration that is followed by another one.</summary>
    public static ImmutableArray<IOperation> StatementsOf(ILoopOperation loop)
    {
        var statements = loop.Body is IBlockOperation block ? block.Operations : [loop.Body];
        for (var i = statements.Length - 1; i >= 0; i--)
        {
            if (Retry(statements[i], loop) is { } retry)
            {
                statements = statements.InsertRange(i + 1, retry.Handler.Operations);
            }
        }

        return statements;
    }

    /// <summary>The only way past a <c>try</c> that leaves the loop when nothing is thrown: its handler; null for everything else.</summary>
    private static ICatchClauseOperation? Retry(IOperation statement, ILoopOperation loop) =>
        statement is ITryOperation { Catches: [var handler] } attempt && Leaves(attempt.Body, loop) ? handler : null;

    private static void Add(List<LoopGuard> guards, IOperation? condition, bool goesOnWhen, Func<IBinaryOperation, bool, LoopGuard> make)
    {
        switch (condition)
        {
            case IParenthesizedOperation inner:
                Add(guards, inner.Operand, goesOnWhen, make);
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Add(guards, not.Operand, !goesOnWhen, make);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when goesOnWhen:
                Add(guards, both.LeftOperand, goesOnWhen, make);
                Add(guards, both.RightOperand, goesOnWhen, make);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !goesOnWhen:
                Add(guards, either.LeftOperand, goesOnWhen, make);
                Add(guards, either.RightOperand, goesOnWhen, make);
                break;
            case IBinaryOperation comparison:
                guards.Add(make(comparison, goesOnWhen));
                break;
        }
    }

    /// <summary>True when the statement always ends the loop.</summary>
    private static bool Leaves(IOperation statement, ILoopOperation loop) => statement switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last, loop),
        IBranchOperation jump => SymbolEqualityComparer.Default.Equals(jump.Target, loop.ExitLabel),
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } => true,
        IThrowOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };
}
