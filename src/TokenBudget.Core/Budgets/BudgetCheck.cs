using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Budgets;

/// <summary>Compares figures with budgets.</summary>
public static class BudgetCheck
{
    /// <summary>Within when the maximum is at most the budget, over when the minimum is above it, otherwise unproved.</summary>
    public static BudgetStatus Compare(TokenEstimate figure, long budget) =>
        figure.Min > budget ? BudgetStatus.Over
        : figure.Max <= budget ? BudgetStatus.Within
        : BudgetStatus.Unproved;

    /// <summary>The same for USD; <paramref name="max"/> is null when nothing limits the cost.</summary>
    public static BudgetStatus Compare(decimal min, decimal? max, decimal budget) =>
        min > budget ? BudgetStatus.Over
        : max <= budget ? BudgetStatus.Within
        : BudgetStatus.Unproved;
}
