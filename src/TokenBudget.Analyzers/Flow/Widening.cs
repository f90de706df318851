using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Finds what holds at the head of a loop in every iteration, from what one iteration changes.</summary>
/// <param name="loop">What tells this loop from others.</param>
/// <param name="run">The run of the loop, whose finished iterations are counted.</param>
/// <param name="entry">What holds before the first iteration that is not run on its own.</param>
/// <param name="limits">The limits of the member.</param>
/// <remarks>Soundness: a proposal is made here; the loop evaluates its body from the proposal and accepts it when the
/// body leads back into it. What never settles becomes unknown. Text that only grows at its end becomes "what was there, then the
/// added text, repeated", and sequences likewise: these are the forms that prompts are built in. What was there is what the loop found,
/// so a repetition that an earlier loop left is never taken for this loop's own. Where every iteration adds the same, the number of repetitions
/// is the number of finished iterations, exactly: it holds at the first iteration, and each leads from one to the next.</remarks>
internal sealed class Widening(object loop, LoopRun run, FlowState entry, Limits limits)
{
    /// <summary>A state that covers the head <paramref name="head"/> and what the body leads to; where <paramref name="last"/>, what has
    /// not settled becomes unknown.</summary>
    public FlowState Generalise(FlowState head, FlowState end, TripCount trips, bool last)
    {
        if (!end.IsReachable)
        {
            return head;
        }

        var snapshot = new Snapshot(end, head);
        var next = head.With(
            Generalise(entry.Variables, head.Variables, end.Variables, static variable => variable.Name, trips, last, snapshot),
            Generalise(entry.Heap, head.Heap, end.Heap, static _ => "text built in the loop", trips, last, snapshot));
        return Escape(head.Heap, end.Heap, next.Heap, Escape(head.Variables, end.Variables, next.Variables, next, end), end);
    }

    /// <summary>What a variable or object referred to may be changed by way of it later, although its new value does not lead there.</summary>
    private static FlowState Escape<TKey>(ValueMap<TKey> before, ValueMap<TKey> after, ValueMap<TKey> now, FlowState state, FlowState end)
        where TKey : notnull
    {
        if (!ReferenceEquals(before, now))
        {
            foreach (var pair in before)
            {
                if (now[pair.Key] is var value && !ReferenceEquals(value, pair.Value) && after.TryGetValue(pair.Key, out var changed))
                {
                    state = Escapes.Replaced(Escapes.Replaced(state, pair.Value, value, state), changed, value, end);
                }
            }
        }

        return state;
    }

    private ValueMap<TKey> Generalise<TKey>(
        ValueMap<TKey> first,
        ValueMap<TKey> before,
        ValueMap<TKey> after,
        Func<TKey, string> name,
        TripCount trips,
        bool last,
        Snapshot snapshot)
        where TKey : notnull
    {
        return before.Change((key, value) => after.TryGetValue(key, out var now) && !ReferenceEquals(now, value)
            ? Generalise(Entry(first, key), value, now, name(key), trips, last, snapshot)
            : value);
    }

    /// <summary>True when both states know the same about the variables and objects of <paramref name="head"/>.</summary>
    public static bool Settled(FlowState head, FlowState next)
    {
        foreach (var pair in head.Variables)
        {
            if (next.Variables[pair.Key] is var value && !ReferenceEquals(value, pair.Value) && !value.Equals(pair.Value))
            {
                return false;
            }
        }

        foreach (var pair in head.Heap)
        {
            if (next.Heap[pair.Key] is var content && !ReferenceEquals(content, pair.Value) && !content.Equals(pair.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static Value? Entry<TKey>(ValueMap<TKey> values, TKey key)
        where TKey : notnull => values.TryGetValue(key, out var value) ? value : null;

    private Value Generalise(Value? first, Value before, Value after, string name, TripCount trips, bool last, Snapshot snapshot)
    {
        if (before.Equals(after))
        {
            return before;
        }

        var unknown = new UnknownValue(new Hole(name));
        if (before.Equals(unknown))
        {
            return before;
        }

        var proposal = (before, after) switch
        {
            (TextValue a, TextValue b) => GrowText(first as TextValue, a, b, trips) ?? (Value)unknown,
            (SequenceValue a, SequenceValue b) => GrowSequence(first, a, b, trips, snapshot) ?? (Value)unknown,
            (NumberValue a, NumberValue b) => new NumberValue(b.Min < a.Min ? null : a.Min, b.Max > a.Max ? null : a.Max),
            (ReferenceValue, _) or (_, ReferenceValue) when snapshot.ContentBefore(before) is SequenceValue a && snapshot.Content(after) is SequenceValue b
                => GrowSequence(first, a, b, trips, snapshot) ?? (Value)unknown,
            (ReferenceValue, _) or (_, ReferenceValue) => unknown,
            _ => ValueJoin.Join(before, snapshot.Freeze(after), limits),
        };
        return last && !proposal.Equals(before) ? unknown : proposal;
    }

    private TextValue? GrowText(TextValue? first, TextValue before, TextValue after, TripCount trips)
    {
        if (first is not { Runs.Length: 1 } || before.Runs.Length != 1)
        {
            return null;
        }

        TextRun? added = null;
        var isEach = true;
        foreach (var form in after.Runs)
        {
            if (form.After(before.Runs[0]) is not { } more)
            {
                return null;
            }

            if (more.Parts.IsEmpty)
            {
                isEach = false;
                continue;
            }

            if (added is not null && !added.Equals(more))
            {
                isEach = false;
                added = TextRun.Of(new HolePart(new Hole("text added in the loop", LargerBytes(added, more)) { Source = added.UnlimitedSource() ?? more.UnlimitedSource() }));
                continue;
            }

            added = more;
        }

        return added is null
            ? before
            : TextValue.Of(first.Runs[0].Append(TextRun.Of(new RepeatPart(added, isEach ? trips.Finished(run) : trips.Optional()) { Loop = loop })));
    }

    private SequenceValue? GrowSequence(Value? first, SequenceValue before, SequenceValue after, TripCount trips, Snapshot snapshot)
    {
        if (first is null || new Snapshot(entry).Content(first) is not SequenceValue found || after.Items.Length < before.Items.Length)
        {
            return null;
        }

        for (var i = 0; i < before.Items.Length; i++)
        {
            if (!before.Items[i].Equals(after.Items[i]))
            {
                return before.WithCountsOf(after);
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

            added.Add(new SequenceItem(
                LoopCounts.Leave(snapshot.Freeze(item.Element)), item.Count.Loop is null ? trips.Finished(run, item.Count) : item.Count.Times(trips).Optional()));
        }

        return added.Count == 0 ? before : found.Append(new SequenceValue(added.ToImmutable()), limits);
    }

    private static long? LargerBytes(TextRun left, TextRun right) =>
        left.MaxBytes() is { } a && right.MaxBytes() is { } b ? Math.Max(a, b) : null;
}
