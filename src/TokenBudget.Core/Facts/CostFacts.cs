namespace TokenBudget.Core.Facts;

/// <summary>USD as an interval with an expected value.</summary>
/// <param name="Min">At least.</param>
/// <param name="Expected">To plan with.</param>
/// <param name="Max">At most; null when nothing limits it.</param>
public sealed record CostFacts(decimal Min, decimal Expected, decimal? Max);
