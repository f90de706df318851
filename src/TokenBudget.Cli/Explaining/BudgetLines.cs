using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>Budgets, one line each.</summary>
internal static class BudgetLines
{
    public static void Write(TextWriter output, IReadOnlyList<BudgetFacts> budgets)
    {
        foreach (var budget in budgets)
        {
            output.WriteLine($"Budget: at most {Limit(budget)} ({budget.Source}): {Status(budget.Status)}");
        }
    }

    private static string Limit(BudgetFacts budget) => budget.Kind switch
    {
        BudgetKind.MaxInputTokens => $"{Figures.Compact(budget.Value)} input tokens",
        BudgetKind.MaxOutputTokens => $"{Figures.Compact(budget.Value)} output tokens",
        _ => $"{Figures.Usd(budget.Value)} USD",
    };

    private static string Status(BudgetStatus status) => status switch
    {
        BudgetStatus.Within => "always within",
        BudgetStatus.Over => "over",
        _ => "may be exceeded",
    };
}
