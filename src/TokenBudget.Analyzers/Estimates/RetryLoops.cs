using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Recognises hand-written retry loops: a failure goes on with the loop, success leaves it.</summary>
/// <remarks>A loop over data is the other way round: success goes on with the next element. So what decides is how an iteration that
/// succeeds ends, and only ends that are certain count.</remarks>
internal static class RetryLoops
{
    /// <summary>The nearest retry loop around a call in the same function; null when there is none.</summary>
    public static RetryAround? Find(RecordedCall call)
    {
        ITryOperation? attempt = null;
        IOperation inner = call.Operation;
        for (var outer = inner.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer, outer = outer.Parent)
        {
            if (outer is ITryOperation guarded && guarded.Body == inner && !guarded.Catches.IsEmpty)
            {
                attempt ??= guarded;
            }
            else if (outer is ILoopOperation loop && loop.Body == inner && attempt is not null)
            {
                if (loop is IForLoopOperation or IWhileLoopOperation && IsRetry(loop, attempt, call.Operation))
                {
                    return new RetryAround("the loop in line " + Holes.Line(loop.Syntax), Attempts(loop, call));
                }

                attempt = null;
            }
        }

        return null;
    }

    private static bool IsRetry(ILoopOperation loop, ITryOperation attempt, IOperation call)
    {
        var leavesAfter = LeavesAfter(attempt, loop);
        var success = Leaves(attempt.Body, loop) || leavesAfter || RetryConditions.EndsOnSuccess(loop, attempt, call);
        foreach (var handler in attempt.Catches)
        {
            // What follows the whole statement follows a failure too, unless the handler goes back to the start of the loop.
            if (success && (leavesAfter ? Continues(handler.Handler, loop) : !Leaves(handler.Handler, loop)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when what ends normally always leaves the loop at its end.</summary>
    private static bool Leaves(IOperation? operation, ILoopOperation loop) => operation switch
    {
        IBlockOperation { Operations: [.., var last] } => Leaves(last, loop),
        IUsingOperation use => Leaves(use.Body, loop),
        ILockOperation locked => Leaves(locked.Body, loop),
        IConditionalOperation { WhenFalse: { } otherwise } either => Leaves(either.WhenTrue, loop) && Leaves(otherwise, loop),
        IExpressionStatementOperation statement => statement.Operation is IThrowOperation,
        IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak } or IThrowOperation => true,
        IBranchOperation branch => branch.BranchKind == BranchKind.Break && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        _ => false,
    };

    private static bool Continues(IBlockOperation handler, ILoopOperation loop) =>
        handler.Operations is [.., IBranchOperation { BranchKind: BranchKind.Continue } last] && SymbolEqualityComparer.Default.Equals(last.Target, loop.ContinueLabel);

    /// <summary>True when a statement behind the attempt, in the same iteration, always leaves the loop.</summary>
    private static bool LeavesAfter(IOperation attempt, ILoopOperation loop)
    {
        for (var inner = attempt; inner != loop && inner.Parent is { } outer; inner = outer)
        {
            if (outer is IBlockOperation block)
            {
                var index = block.Operations.IndexOf(inner);
                for (var i = index + 1; index >= 0 && i < block.Operations.Length; i++)
                {
                    if (Leaves(block.Operations[i], loop))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Iterations at most: what the analysis found where no other loop multiplies, otherwise what the loop's constants say.</summary>
    private static long? Attempts(ILoopOperation loop, RecordedCall call)
    {
        for (var outer = call.Operation.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation || (outer is ILoopOperation other && other != loop))
            {
                return RetryConditions.Iterations(loop);
            }
        }

        return call.Count.Max is { } most and > 0 ? most : RetryConditions.Iterations(loop);
    }
}
