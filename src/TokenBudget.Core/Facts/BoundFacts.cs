using TokenBudget.Core.Costs;

namespace TokenBudget.Core.Facts;

/// <summary>A figure from both sides.</summary>
/// <param name="Least">It is never below this.</param>
/// <param name="Expected">To plan with, and to read.</param>
/// <param name="Most">It is never above this.</param>
public sealed record BoundFacts(CostExpression Least, CostExpression Expected, CostExpression Most);
