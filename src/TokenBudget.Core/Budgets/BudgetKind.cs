namespace TokenBudget.Core.Budgets;

/// <summary>What a budget limits.</summary>
public enum BudgetKind
{
    /// <summary>Input tokens per call.</summary>
    MaxInputTokens,

    /// <summary>Output tokens per call.</summary>
    MaxOutputTokens,

    /// <summary>USD per call.</summary>
    MaxCostUsd,
}
