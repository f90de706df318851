using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Makes and reads the objects that the catalogue describes.</summary>
internal static class SdkObjects
{
    /// <summary>The object of a <c>make</c> line; <paramref name="argument"/> gives the value at an ordinal.</summary>
    public static Value Make(CatalogueEntry entry, IOperation operation, Func<int, Value?> argument, Evaluation evaluation)
    {
        var slots = Bind(entry, argument);

        // Options that carry only a tool's name and description are read as part of the tool.
        if (slots.TryGetValue(Slot.Named, out var named) && evaluation.Content(named) is ObjectValue { Shape: Shape.Tool } options)
        {
            slots = slots.Remove(Slot.Named).SetItems(options.Slots);
        }

        return evaluation.Allocate(entry.Shape switch
        {
            Shape.Client => Clients.Make(entry, operation, slots, evaluation),
            Shape.History => Histories.Make(operation, slots, evaluation),
            _ => new ObjectValue(entry.Shape, slots, operation.Syntax),
        });
    }

    public static ValueMap<Slot> Bind(CatalogueEntry entry, Func<int, Value?> argument)
    {
        var slots = ObjectValue.NoSlots;
        foreach (var binding in entry.Slots)
        {
            if (binding.Text is { } text)
            {
                slots = slots.SetItem(binding.Slot, TextValue.Literal(text));
            }
            else if (binding.Slot == Slot.Result)
            {
                slots = slots.SetItem(binding.Slot, ConstantValue.True);
            }
            else if (argument(binding.Ordinal) is { } value and not ConstantValue { Constant: null })
            {
                // A wrapper may take several prompts; all of them are sent.
                slots = slots.SetItem(binding.Slot, binding.Slot == Slot.User && slots.TryGetValue(Slot.User, out var other)
                    ? new SequenceValue([new SequenceItem(other, TripCount.One), new SequenceItem(value, TripCount.One)])
                    : value);
            }
        }

        return slots;
    }

    /// <summary>A property of an SDK object. Lists that were not assigned are there and empty.</summary>
    public static Value ReadSlot(Value owner, Slot slot, IOperation operation, Evaluation evaluation)
    {
        if (evaluation.Content(owner) is not ObjectValue made)
        {
            if (owner is ChoiceValue && evaluation.Content(owner) is ChoiceValue { Choices: var choices } && choices.Any(static one => one is ObjectValue { Shape: Shape.Request }) && !IsPlain(operation.Type))
            {
                // What is read may be changed, and whose it is can't be told.
                evaluation.Escape(owner, Holes.Name(operation));
            }

            return evaluation.Unknown(operation);
        }

        var isList = slot is Slot.Messages or Slot.Tools or Slot.Content && operation.Type?.SpecialType != SpecialType.System_String;
        if (made[slot] is { } value)
        {
            if (!isList || value is ReferenceValue && evaluation.Content(value) is SequenceValue)
            {
                return value;
            }

            value = evaluation.Allocate(evaluation.Content(value) as SequenceValue ?? SequenceValue.Of(value));
        }
        else if (made[Slot.Base] is not null)
        {
            if (IsPlain(operation.Type))
            {
                return evaluation.Unknown(operation);
            }

            // What is read may be changed, and what it holds before is the caller's.
            value = new UnknownValue(new Hole(Holes.Name(operation)));
        }
        else if (isList)
        {
            value = evaluation.Allocate(SequenceValue.Empty);
        }
        else
        {
            return slot == Slot.MaxOutput ? ConstantValue.Null : evaluation.Unknown(operation);
        }

        evaluation.Change(owner, content => content is ObjectValue current ? current.With(slot, value) : content);
        return value;
    }

    private static bool IsPlain(ITypeSymbol? type) => type is { IsValueType: true } or { SpecialType: SpecialType.System_String };

    /// <summary>The arguments of a request with everything that they refer to.</summary>
    public static CallArguments Freeze(ValueMap<Slot> slots, Evaluation evaluation)
    {
        var snapshot = new Snapshot(evaluation.State);
        return new CallArguments(slots.Change((_, value) => snapshot.Freeze(value)));
    }
}
