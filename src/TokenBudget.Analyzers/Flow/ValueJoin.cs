using System.Collections.Immutable;
using TokenBudget.Analyzers.Calls;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>What holds when a value is one or the other: shared knowledge stays, a hole never erases the text around it.</summary>
internal static class ValueJoin
{
    /// <summary>Alternatives that are kept apart.</summary>
    private const int MaxChoices = 8;

    public static Value Join(Value left, Value right, Limits limits)
    {
        if (ReferenceEquals(left, right) || left.Equals(right))
        {
            return left;
        }

        return (left, right) switch
        {
            (TextValue a, TextValue b) => a.Or(b, limits),
            (TextValue a, UnknownValue b) => a.Or(TextValue.OfHole(b.Hole), limits),
            (UnknownValue a, TextValue b) => TextValue.OfHole(a.Hole).Or(b, limits),
            (NumberValue a, NumberValue b) => a.Hull(b),
            (SequenceValue a, SequenceValue b) => JoinSequences(a, b, limits),
            (ObjectValue a, ObjectValue b) when HaveSameSlots(a, b) => JoinSlots(a, b, limits),
            (TupleValue a, TupleValue b) when a.Elements.Length == b.Elements.Length => JoinTuples(a, b, limits),
            _ => Choose(left, right, limits),
        };
    }

    private static SequenceValue JoinSequences(SequenceValue left, SequenceValue right, Limits limits)
    {
        if (left.WithCountsOf(right) is { } counted)
        {
            return counted;
        }

        var shared = 0;
        while (shared < left.Items.Length && shared < right.Items.Length && left.Items[shared].Equals(right.Items[shared]))
        {
            shared++;
        }

        var start = new SequenceValue(left.Items.RemoveRange(shared, left.Items.Length - shared));
        var either = new SequenceValue(left.Items.RemoveRange(0, shared)).Optional();
        var or = new SequenceValue(right.Items.RemoveRange(0, shared)).Optional();
        return start.Append(either, limits).Append(or, limits);
    }

    private static bool HaveSameSlots(ObjectValue left, ObjectValue right)
    {
        if (left.Shape != right.Shape || left.Slots.Count != right.Slots.Count)
        {
            return false;
        }

        foreach (var pair in left.Slots)
        {
            if (!right.Slots.ContainsKey(pair.Key))
            {
                return false;
            }
        }

        // Two messages with different roles stay apart, so that every part keeps its kind, and so do the options of two parameters.
        return (left[Slot.Role] is not { } role || role.Equals(right[Slot.Role])) && (left[Slot.Base] is not { } handedIn || handedIn.Equals(right[Slot.Base]));
    }

    private static ObjectValue JoinSlots(ObjectValue left, ObjectValue right, Limits limits) =>
        left.WithSlots(left.Slots.Change((slot, value) => Join(value, right.Slots[slot], limits)));

    private static TupleValue JoinTuples(TupleValue left, TupleValue right, Limits limits)
    {
        var elements = ImmutableArray.CreateBuilder<Value>(left.Elements.Length);
        for (var i = 0; i < left.Elements.Length; i++)
        {
            elements.Add(Join(left.Elements[i], right.Elements[i], limits));
        }

        return new TupleValue(elements.MoveToImmutable());
    }

    private static Value Choose(Value left, Value right, Limits limits)
    {
        var choices = ImmutableArray.CreateBuilder<Value>();
        Add(choices, left);
        Add(choices, right);
        if (choices.Count <= MaxChoices)
        {
            return choices.Count == 1 ? choices[0] : new ChoiceValue(choices.ToImmutable());
        }

        limits.Hit();
        return new UnknownValue(new Hole("one of many values"));
    }

    private static void Add(ImmutableArray<Value>.Builder choices, Value value)
    {
        if (value is ChoiceValue choice)
        {
            foreach (var inner in choice.Choices)
            {
                Add(choices, inner);
            }
        }
        else if (!choices.Contains(value))
        {
            choices.Add(value);
        }
    }
}
