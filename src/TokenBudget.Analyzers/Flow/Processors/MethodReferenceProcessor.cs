using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A method group. A method that is not followed to where it is called may run any number of times.</summary>
internal sealed class MethodReferenceProcessor : OperationProcessor<IMethodReferenceOperation>
{
    protected override Value Evaluate(IMethodReferenceOperation operation, Evaluation evaluation)
    {
        evaluation.Evaluate(operation.Instance);
        if (!Delegates.IsFollowed(operation, evaluation))
        {
            Callees.MayCall(operation.Method, operation, evaluation);
        }

        return new MethodValue(operation.Method);
    }
}
