using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>break</c>, <c>continue</c>, <c>goto</c>.</summary>
internal sealed class BranchProcessor : OperationProcessor<IBranchOperation>
{
    protected override Value Evaluate(IBranchOperation operation, Evaluation evaluation)
    {
        evaluation.Jump(operation.Target);
        return evaluation.Unknown(operation);
    }
}
