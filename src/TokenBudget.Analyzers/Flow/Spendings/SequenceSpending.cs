namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>One after the other.</summary>
internal sealed class SequenceSpending : Spending
{
    /// <summary>Nothing is spent.</summary>
    public static readonly SequenceSpending None = new([]);

    private SequenceSpending(IReadOnlyList<Spending> steps)
        : base(place: null)
    {
        Steps = steps;
        foreach (var step in steps)
        {
            Size += step.Size;
        }
    }

    public IReadOnlyList<Spending> Steps { get; }

    public override int Size { get; }

    public static Spending Of(IReadOnlyList<Spending> steps) => steps.Count switch
    {
        0 => None,
        1 => steps[0],
        _ => new SequenceSpending(steps),
    };
}
