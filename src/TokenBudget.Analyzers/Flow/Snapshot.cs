using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Turns references into what they refer to at one moment, so that a value can leave the loop, method or type it was made in.</summary>
internal sealed class Snapshot(FlowState state, FlowState? outer = null)
{
    private const int MaxDepth = 12;

    /// <summary>False when a variable that outlives the loop refers to an object made inside: that object may still change.</summary>
    public bool CanFreeze(Value value)
    {
        if (value is not ReferenceValue reference || outer is null || outer.Heap.ContainsKey(reference.Id))
        {
            return true;
        }

        foreach (var pair in outer.Variables)
        {
            if (state.Variables.TryGetValue(pair.Key, out var now) && now.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    public Value Freeze(Value value) => Freeze(value, 0);

    /// <summary>What a reference refers to now; other values stand for themselves.</summary>
    public Value? Content(Value value) => ContentIn(state, value);

    /// <summary>What a reference referred to in the outer state.</summary>
    public Value? ContentBefore(Value value) => ContentIn(outer ?? state, value);

    private static Value? ContentIn(FlowState where, Value value) =>
        value is ReferenceValue reference ? where.Heap.TryGetValue(reference.Id, out var content) ? content : null : value;

    private Value Freeze(Value value, int depth)
    {
        if (depth > MaxDepth)
        {
            return new UnknownValue(new Hole("deeply nested object"));
        }

        return value switch
        {
            ReferenceValue reference => state.Heap.TryGetValue(reference.Id, out var content)
                ? Freeze(content, depth + 1)
                : new UnknownValue(new Hole("object")),
            SequenceValue sequence => FreezeItems(sequence, depth),
            ObjectValue made => made.WithSlots(made.Slots.Change((_, slot) => Freeze(slot, depth + 1))),
            PlainObjectValue plain => plain.With(plain.Members.Change((_, member) => Freeze(member, depth + 1))),
            ForeignObjectValue made => made.Change(argument => Freeze(argument, depth + 1)),
            ChoiceValue choice => FreezeChoice(choice, depth),
            TupleValue tuple => new TupleValue(ImmutableArray.CreateRange(tuple.Elements, inner => Freeze(inner, depth + 1))),
            _ => value,
        };
    }

    private SequenceValue FreezeItems(SequenceValue sequence, int depth)
    {
        ImmutableArray<SequenceItem>.Builder? items = null;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = sequence.Items[i];
            var element = Freeze(item.Element, depth + 1);
            if (!ReferenceEquals(element, item.Element))
            {
                items ??= sequence.Items.ToBuilder();
                items[i] = new SequenceItem(element, item.Count);
            }
        }

        return items is null ? sequence : new SequenceValue(items.MoveToImmutable());
    }

    /// <summary>Two objects that hold the same are one choice.</summary>
    private Value FreezeChoice(ChoiceValue choice, int depth)
    {
        var frozen = ImmutableArray.CreateBuilder<Value>(choice.Choices.Length);
        foreach (var inner in choice.Choices)
        {
            var value = Freeze(inner, depth + 1);
            if (!frozen.Contains(value))
            {
                frozen.Add(value);
            }
        }

        return frozen.Count == 1 ? frozen[0] : new ChoiceValue(frozen.ToImmutable());
    }
}
