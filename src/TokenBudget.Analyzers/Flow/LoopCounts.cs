using System.Collections.Immutable;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Turns counts of finished iterations into counts that hold after the loop.</summary>
internal static class LoopCounts
{
    /// <summary>After the loop <paramref name="loop"/> ended with <paramref name="trips"/> iterations.</summary>
    public static FlowState After(FlowState state, LoopRun loop, TripCount trips)
    {
        TripCount Finish(TripCount count) => ReferenceEquals(count.Loop, loop) ? count.After(trips) : count;
        return state.With(Map(state.Variables, Finish), Map(state.Heap, Finish));
    }

    /// <summary>For a value that leaves the loops around it, at any time.</summary>
    public static Value Leave(Value value) => Map(value, static count => count.Loop is null ? count : count.Optional());

    /// <summary>True when something in the value counts the finished iterations of a loop.</summary>
    public static bool IsIn(Value value)
    {
        var found = false;
        Map(value, count =>
        {
            found |= count.Loop is not null;
            return count;
        });
        return found;
    }

    private static ValueMap<TKey> Map<TKey>(ValueMap<TKey> values, Func<TripCount, TripCount> change)
        where TKey : notnull => values.Change((_, value) => Map(value, change));

    private static Value Map(Value value, Func<TripCount, TripCount> change)
    {
        switch (value)
        {
            case TextValue text:
                return Map(text, change);
            case SequenceValue sequence:
                return Map(sequence, change);
            case ObjectValue made:
                return made.WithSlots(Map(made.Slots, change));
            case PlainObjectValue plain:
                var members = Map(plain.Members, change);
                return ReferenceEquals(members, plain.Members) ? plain : plain.With(members);
            case ForeignObjectValue made:
                return made.Change(argument => Map(argument, change));
            case ChoiceValue choice:
                return Map(choice.Choices, change) is { } choices ? new ChoiceValue(choices) : choice;
            case TupleValue tuple:
                return Map(tuple.Elements, change) is { } elements ? new TupleValue(elements) : tuple;
            default:
                return value;
        }
    }

    private static SequenceValue Map(SequenceValue sequence, Func<TripCount, TripCount> change)
    {
        ImmutableArray<SequenceItem>.Builder? items = null;
        for (var i = 0; i < sequence.Items.Length; i++)
        {
            var item = sequence.Items[i];
            var (element, count) = (Map(item.Element, change), change(item.Count));
            if (!ReferenceEquals(element, item.Element) || !ReferenceEquals(count, item.Count))
            {
                items ??= sequence.Items.ToBuilder();
                items[i] = new SequenceItem(element, count);
            }
        }

        return items is null ? sequence : new SequenceValue(items.MoveToImmutable());
    }

    private static TextValue Map(TextValue text, Func<TripCount, TripCount> change)
    {
        ImmutableArray<TextRun>.Builder? runs = null;
        for (var i = 0; i < text.Runs.Length; i++)
        {
            if (Map(text.Runs[i], change) is var mapped && !ReferenceEquals(mapped, text.Runs[i]))
            {
                (runs ??= text.Runs.ToBuilder())[i] = mapped;
            }
        }

        return runs is null ? text : TextValue.OfRuns(runs);
    }

    private static TextRun Map(TextRun run, Func<TripCount, TripCount> change)
    {
        TextRun? mapped = null;
        for (var i = 0; i < run.Parts.Length; i++)
        {
            if (run.Parts[i] is RepeatPart repeat)
            {
                var (body, count) = (Map(repeat.Body, change), change(repeat.Count));
                if (!ReferenceEquals(body, repeat.Body) || !ReferenceEquals(count, repeat.Count))
                {
                    mapped = (mapped ?? run).WithPart(i, repeat with { Body = body, Count = count });
                }
            }
        }

        return mapped ?? run;
    }

    private static ImmutableArray<Value>? Map(ImmutableArray<Value> values, Func<TripCount, TripCount> change)
    {
        ImmutableArray<Value>.Builder? mapped = null;
        for (var i = 0; i < values.Length; i++)
        {
            var value = Map(values[i], change);
            if (!ReferenceEquals(value, values[i]))
            {
                mapped ??= values.ToBuilder();
                mapped[i] = value;
            }
        }

        return mapped?.MoveToImmutable();
    }
}
