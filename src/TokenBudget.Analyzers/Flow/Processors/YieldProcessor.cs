using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>yield return x</c>: the member goes on afterwards.</summary>
internal sealed class YieldProcessor : OperationProcessor<IReturnOperation>
{
    protected override Value Evaluate(IReturnOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.ReturnedValue);
}
