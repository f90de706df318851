using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary><c>default</c>, also of a parameter that a call leaves out: nothing for what can be null, otherwise not followed.</summary>
internal sealed class DefaultValueProcessor : OperationProcessor<IDefaultValueOperation>
{
    protected override Value Evaluate(IDefaultValueOperation operation, Evaluation evaluation) =>
        operation.Type is { IsReferenceType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ? ConstantValue.Null
            : evaluation.Unknown(operation);
}
