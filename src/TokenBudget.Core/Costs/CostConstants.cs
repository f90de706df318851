namespace TokenBudget.Core.Costs;

/// <summary>Figures that are known. Small ones are everywhere, so each of them is made once.</summary>
internal static class CostConstants
{
    private const int Kept = 1_024;

    private static readonly CostExpression?[] Small = new CostExpression?[Kept];

    /// <summary>One; always this object.</summary>
    public static CostExpression One { get; } = Of(1);

    public static CostExpression Of(long value) => value switch
    {
        < 0 => throw new ArgumentOutOfRangeException(nameof(value), "A cost can't be negative."),
        0 => CostExpression.Zero,

        // Two threads may make the same one: either will do, as they are equal and never change.
        < Kept => Small[value] ??= Make(value),
        _ => Make(value),
    };

    private static CostExpression Make(long value) => new([new CostTerm(value, [])]);
}
