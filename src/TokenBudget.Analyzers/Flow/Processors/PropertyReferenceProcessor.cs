using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow.Processors;

/// <summary>A property that is read.</summary>
internal sealed class PropertyReferenceProcessor : OperationProcessor<IPropertyReferenceOperation>
{
    protected override Value Evaluate(IPropertyReferenceOperation operation, Evaluation evaluation)
    {
        var property = operation.Property;
        var entry = evaluation.Sdk.Find(property);
        if (entry is { Kind: EntryKind.Value })
        {
            return TextValue.Literal(entry.Text);
        }

        if (entry is { Kind: EntryKind.Make } && operation.Instance is null)
        {
            return SdkObjects.Make(entry, operation, static _ => null, evaluation);
        }

        var isThis = operation.Instance is null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance };
        if (operation.Instance is null && KnownProperties.Read(operation, ConstantValue.Null) is { } wellKnown)
        {
            return wellKnown;
        }

        if (isThis)
        {
            if (evaluation.Symbols.HiddenCalls.Get(operation, receiver: null, evaluation) is { } sent)
            {
                return sent;
            }

            if (evaluation.Find(property) is null && Callees.CallGetter(operation, receiver: null, evaluation) is { } computed)
            {
                return DataSources.UsedAt(computed, operation);
            }

            return DataSources.UsedAt(evaluation.Find(property) ?? evaluation.Begin(property, evaluation.Place(evaluation.Kept(property) ?? evaluation.Symbols.OfProperty(property, evaluation, isThis: true))), operation);
        }

        var receiver = evaluation.Evaluate(operation.Instance);
        foreach (var argument in operation.Arguments)
        {
            evaluation.Evaluate(argument.Value);
        }

        if (entry is null && evaluation.Symbols.HiddenCalls.Get(operation, receiver, evaluation) is { } answer)
        {
            return answer;
        }

        if (entry is { Kind: EntryKind.Pass })
        {
            return receiver;
        }

        if (entry is { Kind: EntryKind.Property })
        {
            return SdkObjects.ReadSlot(receiver, entry.Slots[0].Slot, operation, evaluation);
        }

        if (Replies.Part(receiver, operation.Type) is { } part)
        {
            return part;
        }

        if (property.IsIndexer && operation.Arguments.Length == 1)
        {
            return Elements.At(evaluation.Content(receiver), evaluation.Evaluate(operation.Arguments[0].Value), operation, evaluation);
        }

        if (IsWrapped(property))
        {
            return receiver;
        }

        var content = evaluation.Content(receiver);
        if (KnownProperties.Read(operation, content) is { } read)
        {
            return read;
        }

        return Members.Read(receiver, property, evaluation)
            ?? (content is PlainObjectValue ? Callees.CallGetter(operation, receiver, evaluation) : null)
            ?? evaluation.Place(evaluation.Symbols.OfProperty(property, evaluation) is { } known and not UnknownValue && !known.Equals(Holes.UnknownOf(property)) ? known : evaluation.Unknown(operation));
    }

    /// <summary>The value inside a <c>Nullable</c> or a finished task stands for itself.</summary>
    private static bool IsWrapped(IPropertySymbol property) => (property.Name, property.ContainingType.Name) is
        ("Value", "Nullable") or ("Result", "Task") or ("Result", "ValueTask");
}
