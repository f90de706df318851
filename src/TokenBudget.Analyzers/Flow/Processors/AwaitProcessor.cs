using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>await x</c>: the value of a task stands for what it yields.</summary>
internal sealed class AwaitProcessor : OperationProcessor<IAwaitOperation>
{
    protected override Value Evaluate(IAwaitOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Operation);
}
