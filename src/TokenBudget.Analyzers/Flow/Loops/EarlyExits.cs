using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>Whether something inside a loop or switch ends it early.</summary>
internal static class EarlyExits
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> OfLoops = new();
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> OfMembers = new();

    /// <summary>True when the loop may end before its condition says so.</summary>
    public static bool LeavesLoop(ILoopOperation loop) => OfLoops.GetValue(loop, static key => new StrongBox<bool>(SearchLoop((ILoopOperation)key))).Value;

    /// <summary>True when control may go from inside to somewhere that does not come back to the end of <paramref name="operation"/>.</summary>
    public static bool LeavesMember(IOperation operation) => OfMembers.GetValue(operation, static key => new StrongBox<bool>(SearchMember(key))).Value;

    private static bool SearchLoop(ILoopOperation loop)
    {
        foreach (var inner in loop.Body.DescendantsAndSelf())
        {
            if (IsReturn(inner, loop) || inner is IBranchOperation { BranchKind: BranchKind.GoTo }
                || (inner is IBranchOperation branch && SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SearchMember(IOperation operation)
    {
        var own = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var inner in operation.DescendantsAndSelf())
        {
            if (inner is ILoopOperation loop)
            {
                own.Add(loop.ExitLabel);
                own.Add(loop.ContinueLabel);
            }
            else if (inner is ISwitchOperation choice)
            {
                own.Add(choice.ExitLabel);
            }
        }

        foreach (var inner in operation.Descendants())
        {
            if (IsReturn(inner, operation) || (inner is IBranchOperation branch && !own.Contains(branch.Target)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A return of the member or function that contains <paramref name="outermost"/>; those of functions inside it leave only the function.</summary>
    private static bool IsReturn(IOperation operation, IOperation outermost)
    {
        if (operation is not IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldBreak })
        {
            return false;
        }

        for (var outer = operation.Parent; outer is not null && outer != outermost; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return true;
    }
}
