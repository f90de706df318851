using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>The target of a delegate is what it stands for.</summary>
internal sealed class DelegateCreationProcessor : OperationProcessor<IDelegateCreationOperation>
{
    protected override Value Evaluate(IDelegateCreationOperation operation, Evaluation evaluation) => evaluation.Evaluate(operation.Target);
}
