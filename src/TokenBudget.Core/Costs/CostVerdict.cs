using TokenBudget.Core.Budgets;

namespace TokenBudget.Core.Costs;

/// <summary>How a figure stands to its budget, and why nobody can say.</summary>
/// <param name="Status">Within or over whatever the unknowns are; otherwise unproved.</param>
/// <param name="Reasons">When unproved, the names of the unknowns that stand in the way: those that nothing limits, in ordinal order;
/// when all are limited, those whose range makes the difference, the largest first. An expression that was given up stands last, in words.
/// Empty when the gap comes from no unknown but from the bounds themselves.</param>
public sealed record CostVerdict(BudgetStatus Status, IReadOnlyList<string> Reasons);
