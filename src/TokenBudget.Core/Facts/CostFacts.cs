using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>USD as an interval with an expected value.</summary>
/// <param name="Min">At least.</param>
/// <param name="Expected">To plan with.</param>
/// <param name="Max">At most; null when nothing limits it.</param>
public sealed record CostFacts(decimal Min, decimal Expected, decimal? Max)
{
    /// <summary>Nothing.</summary>
    public static CostFacts Zero { get; } = new(0m, 0m, 0m);

    /// <summary>The sum; an amount that no decimal holds stops at the largest one, a maximum becomes unlimited.</summary>
    public static CostFacts operator +(CostFacts left, CostFacts right) => new(
        SaturatingMath.Add(left.Min, right.Min),
        SaturatingMath.Add(left.Expected, right.Expected),
        left.Max is { } a && right.Max is { } b && a <= decimal.MaxValue - b ? a + b : null);

    /// <summary>So many times.</summary>
    public static CostFacts operator *(CostFacts once, TokenEstimate count) => new(
        SaturatingMath.Multiply(once.Min, count.Min),
        SaturatingMath.Multiply(once.Expected, count.Expected),
        once.Max == 0m || count.Max == 0 ? 0m : once.Max is { } amount && count.Max is { } times && amount <= decimal.MaxValue / times ? amount * times : null);

    /// <summary>One or the other; plans with the dearer one.</summary>
    public static CostFacts Either(CostFacts left, CostFacts right) => new(
        Math.Min(left.Min, right.Min), Math.Max(left.Expected, right.Expected), left.Max is { } a && right.Max is { } b ? Math.Max(a, b) : null);
}
