using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A local that is read.</summary>
internal sealed class LocalReferenceProcessor : OperationProcessor<ILocalReferenceOperation>
{
    protected override Value Evaluate(ILocalReferenceOperation operation, Evaluation evaluation) =>
        DataSources.UsedAt(evaluation.ReadVariable(operation.Local), operation);
}
