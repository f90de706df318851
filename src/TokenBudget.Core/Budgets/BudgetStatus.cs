namespace TokenBudget.Core.Budgets;

/// <summary>How a figure stands to its budget.</summary>
public enum BudgetStatus
{
    /// <summary>The maximum is within the budget: it holds always.</summary>
    Within,

    /// <summary>The minimum is over the budget: it never holds.</summary>
    Over,

    /// <summary>Some inputs hold, some may not, or the maximum is unbounded.</summary>
    Unproved,
}
