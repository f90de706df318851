using System.Collections.Immutable;

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

    /// <summary>Number of elements.</summary>
    public TripCount Count()
    {
        if (Items.Length == 1)
        {
            // Nothing counts the finished iterations of a loop but the list that grows in it.
            return Items[0].Count.Loop is null ? Items[0].Count : Items[0].Count.Optional();
        }

        var (min, max, name) = (0L, (long?)0, "");
        DataSource? source = null;
        foreach (var item in Items)
        {
            min += item.Count.Min;
            max = max <= long.MaxValue - item.Count.Max ? max + item.Count.Max : null;
            source ??= item.Count.UnlimitedSource;
            name = item.Count.IsExact ? name : name.Length == 0 ? item.Count.Name : name + " + " + item.Count.Name;
        }

        return min == max ? TripCount.Exact(min) : new TripCount(min, max, "(" + name + ")") { Source = source };
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

    public override bool Equals(Value? other) => other is SequenceValue sequence && Items.SequenceEqual(sequence.Items);
}
