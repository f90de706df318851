using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A method group.</summary>
internal sealed class MethodReferenceProcessor : OperationProcessor<IMethodReferenceOperation>
{
    protected override Value Evaluate(IMethodReferenceOperation operation, Evaluation evaluation)
    {
        evaluation.Evaluate(operation.Instance);
        return new MethodValue(operation.Method);
    }
}
