namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>One of several paths.</summary>
internal sealed class EitherSpending : Spending
{
    private EitherSpending(IReadOnlyList<Spending> options, IReadOnlyList<Spending> aborted)
        : base(place: null)
    {
        Options = options;
        Aborted = aborted;
        foreach (var option in options)
        {
            Size += option.Size;
        }

        foreach (var option in aborted)
        {
            Size += option.Size;
        }
    }

    /// <summary>Paths that go on, at least one.</summary>
    public IReadOnlyList<Spending> Options { get; }

    /// <summary>Paths that an exception ends: they may spend as much, but a run that ends normally does not take them, so they make nothing less certain.</summary>
    public IReadOnlyList<Spending> Aborted { get; }

    public override int Size { get; }

    public static Spending Of(IReadOnlyList<Spending> options, IReadOnlyList<Spending> aborted)
    {
        var kept = new List<Spending>();
        foreach (var option in options)
        {
            Add(kept, option);
        }

        var ends = new List<Spending>();
        foreach (var option in aborted)
        {
            if (option.Size > 0)
            {
                Add(ends, option);
            }
        }

        return kept.Count == 1 && ends.Count == 0 ? kept[0] : new EitherSpending(kept, ends);
    }

    /// <summary>This, or any part of it from the beginning.</summary>
    public static Spending UpTo(Spending whole) => whole.Size == 0 ? whole : Of([SequenceSpending.None, whole], []);

    private static void Add(List<Spending> options, Spending option)
    {
        if (option is EitherSpending { Aborted.Count: 0 } either)
        {
            foreach (var inner in either.Options)
            {
                Add(options, inner);
            }
        }
        else if (!options.Contains(option))
        {
            options.Add(option);
        }
    }
}
