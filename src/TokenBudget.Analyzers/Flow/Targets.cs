using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Stores a value in what stands on the left of an assignment.</summary>
internal static class Targets
{
    public static void Assign(IOperation target, Value value, Evaluation evaluation)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                evaluation.Assign(local.Local, Holes.Named(value, local.Local, evaluation));
                break;
            case IParameterReferenceOperation parameter:
                evaluation.Assign(parameter.Parameter, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, evaluation);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, evaluation);
                break;
            case ITupleOperation tuple:
                AssignElements(tuple, value, evaluation);
                break;
            case IFieldReferenceOperation field:
                AssignMember(field.Field, field.Instance, value, evaluation);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } owner } indexer:
                evaluation.Symbols.HiddenCalls.Set(indexer, value, evaluation);
                AssignElement(evaluation.Evaluate(owner), value, evaluation);
                break;
            case IPropertyReferenceOperation property:
                evaluation.Symbols.HiddenCalls.Set(property, value, evaluation);
                AssignMember(property.Property, property.Instance, value, evaluation);
                break;
            case IArrayElementReferenceOperation element:
                AssignElement(evaluation.Evaluate(element.ArrayReference), value, evaluation);
                break;
        }
    }

    private static void AssignElements(ITupleOperation target, Value value, Evaluation evaluation)
    {
        var content = evaluation.Content(value);
        for (var i = 0; i < target.Elements.Length; i++)
        {
            var element = content is TupleValue tuple && i < tuple.Elements.Length
                ? tuple.Elements[i]
                : Holes.Unknown(target.Elements[i] is IDeclarationExpressionOperation declaration ? declaration.Expression : target.Elements[i]);
            Assign(target.Elements[i], element, evaluation);
        }
    }

    private static void AssignMember(ISymbol member, IOperation? instance, Value value, Evaluation evaluation)
    {
        if (instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance })
        {
            evaluation.Assign(member, value);
            return;
        }

        var owner = evaluation.Evaluate(instance);
        if (evaluation.Sdk.Find(member) is { Kind: EntryKind.Property } entry)
        {
            evaluation.Change(owner, content => content is ObjectValue made ? made.With(entry.Slots[0].Slot, value) : content);
        }
        else
        {
            evaluation.Change(owner, content => content is PlainObjectValue plain ? plain.With(member, value) : content);
        }
    }

    /// <summary>Which element is replaced is not followed: each of them may be the new one.</summary>
    private static void AssignElement(Value owner, Value value, Evaluation evaluation) => evaluation.Change(owner, content =>
        content is SequenceValue sequence
            ? new SequenceValue(System.Collections.Immutable.ImmutableArray.CreateRange(
                sequence.Items,
                item => new SequenceItem(ValueJoin.Join(item.Element, value, evaluation.Limits), item.Count)))
            : content);
}
