using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A parameter that is read: its name, its type and its attributes are all that one method knows.</summary>
internal sealed class ParameterReferenceProcessor : OperationProcessor<IParameterReferenceOperation>
{
    protected override Value Evaluate(IParameterReferenceOperation operation, Evaluation evaluation) =>
        DataSources.UsedAt(evaluation.ReadVariable(operation.Parameter), operation);
}
