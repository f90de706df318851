using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Finds what holds at the head of a loop in every iteration, from what one iteration changes.</summary>
/// <remarks>Soundness: a proposal is made here; the loop evaluates its body from the proposal and accepts it when the
/// body leads back into it. What never settles becomes unknown. Text that only grows at its end becomes "what was there, then the
/// added text, repeated", and sequences likewise: these are the forms that prompts are built in.</remarks>
internal static class Widening
{
    /// <summary>A state that covers the head <paramref name="head"/> and what the body leads to.</summary>
    public static FlowState Generalise(FlowState head, FlowState end, TripCount trips, bool last, Limits limits)
    {
        if (!end.IsReachable)
        {
            return head;
        }

        var thaw = new Snapshot(end, head);
        var variables = head.Variables.ToBuilder();
        foreach (var pair in head.Variables)
        {
            if (end.Variables.TryGetValue(pair.Key, out var after))
            {
                variables[pair.Key] = Generalise(pair.Value, after, pair.Key.Name, trips, last, thaw, limits);
            }
        }

        var heap = head.Heap.ToBuilder();
        foreach (var pair in head.Heap)
        {
            if (end.Heap.TryGetValue(pair.Key, out var after))
            {
                heap[pair.Key] = Generalise(pair.Value, after, "text built in the loop", trips, last, thaw, limits);
            }
        }

        return head.With(variables.ToImmutable(), heap.ToImmutable());
    }

    /// <summary>True when both states know the same about the variables and objects of <paramref name="head"/>.</summary>
    public static bool Settled(FlowState head, FlowState next)
    {
        foreach (var pair in head.Variables)
        {
            if (!next.Variables[pair.Key].Equals(pair.Value))
            {
                return false;
            }
        }

        foreach (var pair in head.Heap)
        {
            if (!next.Heap[pair.Key].Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static Value Generalise(Value before, Value after, string name, TripCount trips, bool last, Snapshot snapshot, Limits limits)
    {
        if (before.Equals(after))
        {
            return before;
        }

        var unknown = new UnknownValue(new Hole(name));
        if (last)
        {
            return unknown;
        }

        return (before, after) switch
        {
            (TextValue a, TextValue b) => GrowText(a, b, trips) ?? (Value)unknown,
            (SequenceValue a, SequenceValue b) => GrowSequence(a, b, trips, snapshot, limits) ?? (Value)unknown,
            (NumberValue a, NumberValue b) => new NumberValue(b.Min < a.Min ? null : a.Min, b.Max > a.Max ? null : a.Max),
            (ReferenceValue, _) or (_, ReferenceValue) when snapshot.ContentBefore(before) is SequenceValue a && snapshot.Content(after) is SequenceValue b
                => GrowSequence(a, b, trips, snapshot, limits) ?? (Value)unknown,
            (ReferenceValue, _) or (_, ReferenceValue) => unknown,
            _ => ValueJoin.Join(before, snapshot.Freeze(after), limits),
        };
    }

    private static TextValue? GrowText(TextValue before, TextValue after, TripCount trips)
    {
        if (before.Runs.Length != 1)
        {
            return null;
        }

        var start = before.Runs[0];
        TextRun? added = null;
        foreach (var run in after.Runs)
        {
            if (run.After(start) is not { } more)
            {
                return null;
            }

            if (more.Parts.IsEmpty)
            {
                continue;
            }

            if (added is not null && !added.Equals(more))
            {
                added = TextRun.Of(new HolePart(new Hole("text added in the loop", LargerBytes(added, more))));
                continue;
            }

            added = more;
        }

        if (added is null)
        {
            return before;
        }

        var repeated = new RepeatPart(added, trips.Optional());
        return start.Parts.Length > 0 && start.Parts[start.Parts.Length - 1].Equals(repeated)
            ? before
            : TextValue.Of(start.Append(TextRun.Of(repeated)));
    }

    private static SequenceValue? GrowSequence(SequenceValue before, SequenceValue after, TripCount trips, Snapshot snapshot, Limits limits)
    {
        if (after.Items.Length < before.Items.Length)
        {
            return null;
        }

        for (var i = 0; i < before.Items.Length; i++)
        {
            if (!before.Items[i].Equals(after.Items[i]))
            {
                return null;
            }
        }

        var added = ImmutableArray.CreateBuilder<SequenceItem>();
        for (var i = before.Items.Length; i < after.Items.Length; i++)
        {
            var item = after.Items[i];
            if (!snapshot.CanFreeze(item.Element))
            {
                return null;
            }

            added.Add(new SequenceItem(snapshot.Freeze(item.Element), item.Count.Times(trips).Optional()));
        }

        return EndsWith(before.Items, added) ? before : before.Append(new SequenceValue(added.ToImmutable()), limits);
    }

    private static bool EndsWith(ImmutableArray<SequenceItem> items, ImmutableArray<SequenceItem>.Builder end)
    {
        var start = items.Length - end.Count;
        for (var i = 0; i < end.Count; i++)
        {
            if (start < 0 || !items[start + i].Equals(end[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static long? LargerBytes(TextRun left, TextRun right) =>
        left.MaxBytes() is { } a && right.MaxBytes() is { } b ? Math.Max(a, b) : null;
}
