using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>The initialiser of a field or property, when its object is made.</summary>
internal sealed class MemberInitialValueProcessor : OperationProcessor<ISymbolInitializerOperation>
{
    protected override Value Evaluate(ISymbolInitializerOperation operation, Evaluation evaluation)
    {
        var value = evaluation.Evaluate(operation.Value);
        foreach (var field in (operation as IFieldInitializerOperation)?.InitializedFields ?? [])
        {
            evaluation.Assign(field, value);
        }

        foreach (var property in (operation as IPropertyInitializerOperation)?.InitializedProperties ?? [])
        {
            evaluation.Assign(property, value);
        }

        return value;
    }
}
