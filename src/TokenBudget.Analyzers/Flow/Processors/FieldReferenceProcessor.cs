using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A field that is read.</summary>
internal sealed class FieldReferenceProcessor : OperationProcessor<IFieldReferenceOperation>
{
    protected override Value Evaluate(IFieldReferenceOperation operation, Evaluation evaluation)
    {
        var field = operation.Field;
        if (evaluation.Sdk.Find(field) is { Kind: EntryKind.Value } entry)
        {
            return TextValue.Literal(entry.Text);
        }

        if (field is { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String })
        {
            return TextValue.Empty;
        }

        if (field is { IsConst: true, ContainingType.TypeKind: TypeKind.Enum })
        {
            return EnumValues.Of(field);
        }

        if (operation.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            return DataSources.UsedAt(evaluation.Find(field) ?? evaluation.Begin(field, evaluation.Place(evaluation.Kept(field) ?? evaluation.Symbols.OfField(field))), operation);
        }

        return Members.Read(evaluation.Evaluate(operation.Instance), field, evaluation)
            ?? DataSources.UsedAt(evaluation.Place(evaluation.Symbols.OfField(field)), operation);
    }
}
