using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenBudget.Analyzers.Flow.Loops;

/// <summary>Loops whose bodies do nothing but change values: nothing leaves them, and nothing in them is noted for later.</summary>
internal static class PlainLoops
{
    private static readonly ConditionalWeakTable<IOperation, StrongBox<bool>> Known = new();

    /// <summary>True when a body that was evaluated silently, and sent nothing, need not be evaluated again to note what it does.</summary>
    public static bool Is(ILoopOperation loop) => Known.GetValue(loop, static key => new StrongBox<bool>(Search((ILoopOperation)key))).Value;

    private static bool Search(ILoopOperation loop)
    {
        foreach (var inner in loop.Body.DescendantsAndSelf())
        {
            if (inner is IBranchOperation or IReturnOperation or IThrowOperation or ITryOperation or IUsingOperation or IUsingDeclarationOperation or IAnonymousFunctionOperation
                or ILocalFunctionOperation or IMethodReferenceOperation or ILabeledOperation or ILoopOperation or ISwitchOperation
                || (inner is IInvocationOperation { TargetMethod: { } method } && (method.MethodKind == MethodKind.DelegateInvoke || !method.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)))
            {
                return false;
            }
        }

        return true;
    }
}
