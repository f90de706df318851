using System.Collections.Immutable;
using TokenBudget.Core.Costs;

namespace TokenBudget.Analyzers.Flow.Values;

/// <summary>Elements of a sequence that are alike, and how many there are.</summary>
internal sealed record SequenceItem(Value Element, TripCount Count);

/// <summary>The elements of an array, list or other sequence, in order.</summary>
internal sealed class SequenceValue(ImmutableArray<SequenceItem> items) : Value
{
    public static readonly SequenceValue Empty = new([]);

    /// <summary>Items that are kept; more are summed up as one repeated unknown.</summary>
    private const int MaxItems = 400;

    public ImmutableArray<SequenceItem> Items { get; } = items;

    public override IEnumerable<Value> Parts => Items.Select(static item => item.Element);

    public static SequenceValue Of(Value element) => new([new SequenceItem(element, TripCount.One)]);

    /// <summary>Nothing is known but the name.</summary>
    public static SequenceValue OfUnknown(string name, Hole element) =>
        new([new SequenceItem(new UnknownValue(element), new TripCount(0, null, "|" + name + "|"))]);

    public SequenceValue Append(SequenceValue next, Limits limits)
    {
        if (Items.Length + next.Items.Length <= MaxItems)
        {
            return new SequenceValue(Items.AddRange(next.Items));
        }

        limits.Hit();
        return OfUnknown("long list", new Hole("elements of a long list"));
    }

    public SequenceValue Prepend(SequenceValue first, Limits limits) => first.Append(this, limits);

    /// <summary>The same elements, each of which may be missing.</summary>
    public SequenceValue Optional() => new(ImmutableArray.CreateRange(Items, static item => new SequenceItem(item.Element, item.Count.Optional())));

    /// <summary>The first elements, <paramref name="number"/> of them or all.</summary>
    public SequenceValue First(long number)
    {
        var items = ImmutableArray.CreateBuilder<SequenceItem>();
        var (room, certain) = (number, (long?)number);
        foreach (var item in Items)
        {
            if (room <= 0)
            {
                break;
            }

            // Those before take their minimum at least and leave so much room, and their maximum at most.
            var least = Math.Min(item.Count.Min, Math.Max(0, certain ?? 0));
            items.Add(item with { Count = Limited(item.Count, least, room) });
            room -= item.Count.Min;
            certain -= item.Count.Max;
        }

        return new SequenceValue(items.ToImmutable());
    }

    /// <summary>The last elements, <paramref name="number"/> of them or all.</summary>
    public SequenceValue Last(long number) => Reversed().First(number).Reversed();

    /// <summary>The elements after the first ones where these are known one by one; otherwise all of them.</summary>
    public SequenceValue WithoutFirst(long number)
    {
        for (var i = 0; i < number; i++)
        {
            if (i >= Items.Length || Items[i].Count != TripCount.One)
            {
                return this;
            }
        }

        return new SequenceValue(Items.RemoveRange(0, (int)number));
    }

    /// <summary>The same elements, known to be <paramref name="most"/> at most.</summary>
    public SequenceValue AtMost(long most)
    {
        var least = Count().Min;
        return least > most ? this : new SequenceValue(ImmutableArray.CreateRange(
            Items,
            item => item.Count.Max <= most - least + item.Count.Min ? item : item with { Count = item.Count.AtMost(most - least + item.Count.Min) with { Min = item.Count.Min } }));
    }

    /// <summary>The elements of both when only their numbers differ; null when the elements do.</summary>
    public SequenceValue? WithCountsOf(SequenceValue other)
    {
        if (Items.Length != other.Items.Length)
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<SequenceItem>(Items.Length);
        for (var i = 0; i < Items.Length; i++)
        {
            var (count, otherCount) = (Items[i].Count, other.Items[i].Count);
            if (!Items[i].Element.Equals(other.Items[i].Element))
            {
                return null;
            }

            items.Add(Items[i] with { Count = count.Equals(otherCount) ? count : count.Or(otherCount) });
        }

        return new SequenceValue(items.MoveToImmutable());
    }

    /// <summary>Number of elements.</summary>
    public TripCount Count()
    {
        if (Items.Length == 1)
        {
            // Nothing counts the finished iterations of a loop but the list that grows in it.
            return Items[0].Count.Loop is null ? Items[0].Count : Items[0].Count.Optional();
        }

        var (min, max, name, sum) = (0L, (long?)0, "", CostExpression.Zero);
        DataSource? source = null;
        foreach (var item in Items)
        {
            min += item.Count.Min;
            max = max <= long.MaxValue - item.Count.Max ? max + item.Count.Max : null;
            sum += item.Count.Expression;
            source ??= item.Count.UnlimitedSource;
            name = item.Count.IsExact ? name : name.Length == 0 ? item.Count.Name : name + " + " + item.Count.Name;
        }

        return min == max ? TripCount.Exact(min) : new TripCount(min, max, "(" + name + ")") { Sum = sum, Source = source };
    }

    /// <summary>True when it is known which elements there are, one by one.</summary>
    public bool IsListed()
    {
        foreach (var item in Items)
        {
            if (item.Count != TripCount.One)
            {
                return false;
            }
        }

        return true;
    }

    private SequenceValue Reversed()
    {
        var items = Items.ToBuilder();
        items.Reverse();
        return new SequenceValue(items.ToImmutable());
    }

    private static TripCount Limited(TripCount count, long least, long most) =>
        count.Min == least && count.Max <= most ? count
        : least >= most ? TripCount.Exact(most)
        : count.AtMost(most) with { Min = least };

    public override bool Equals(Value? other) => ReferenceEquals(this, other) || (other is SequenceValue sequence && Items.SequenceEqual(sequence.Items));
}
