using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>Counts over the methods of a project.</summary>
public static class MethodTotals
{
    /// <summary>How many methods exceed a budget of their own in a way that none of the project's call sites does:
    /// when one call breaks the budget, the method that makes it is not a second problem.</summary>
    public static int OverBudget(ProjectReport project) => project.Methods.Count(method => method.Budgets.Any(budget =>
        budget.Status == BudgetStatus.Over && !project.CallSites.Any(site => site.Budgets.Any(other => IsSame(budget, other)))));

    private static bool IsSame(BudgetFacts left, BudgetFacts right) =>
        right.Status == BudgetStatus.Over && left.Kind == right.Kind && string.Equals(left.Source, right.Source, StringComparison.Ordinal);
}
