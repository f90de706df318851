using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>this</c>, or the object whose initialiser is being read.</summary>
internal sealed class InstanceReferenceProcessor : OperationProcessor<IInstanceReferenceOperation>
{
    protected override Value Evaluate(IInstanceReferenceOperation operation, Evaluation evaluation) =>
        operation.ReferenceKind == InstanceReferenceKind.ImplicitReceiver ? evaluation.ImplicitReceiver(operation) : evaluation.Unknown(operation);
}
