using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting;

/// <summary>Counts over some call sites.</summary>
/// <param name="CallSites">How many there are.</param>
/// <param name="Bounded">How many have a maximum for both input and output.</param>
/// <param name="OverBudget">How many have at least one budget that never holds.</param>
/// <param name="Unproved">How many have a budget that cannot be proved and none that never holds.</param>
/// <param name="Worst">The one with the greatest input: by its maximum, or by its expected figure where nothing limits it; null when there are none.</param>
public sealed record ProjectTotals(int CallSites, int Bounded, int OverBudget, int Unproved, CallSiteFacts? Worst)
{
    /// <summary>Counts.</summary>
    public static ProjectTotals Of(IReadOnlyList<CallSiteFacts> callSites)
    {
        var (bounded, over, unproved) = (0, 0, 0);
        CallSiteFacts? worst = null;
        foreach (var site in callSites)
        {
            bounded += site.Input.IsBounded && site.Output.IsBounded ? 1 : 0;
            if (site.Budgets.Any(static budget => budget.Status == BudgetStatus.Over))
            {
                over++;
            }
            else if (site.Budgets.Any(static budget => budget.Status == BudgetStatus.Unproved))
            {
                unproved++;
            }

            if (worst is null || WorstFigure(site) > WorstFigure(worst))
            {
                worst = site;
            }
        }

        return new ProjectTotals(callSites.Count, bounded, over, unproved, worst);
    }

    /// <summary>The input tokens by which call sites are ranked: the maximum, or the expected figure where nothing limits it.</summary>
    public static long WorstFigure(CallSiteFacts site) => site.Input.Max ?? site.Input.Expected;

    /// <summary>The input tokens by which methods are ranked: the maximum, or the expected figure where nothing limits it.</summary>
    public static long WorstFigure(MethodFacts method) => method.Tokens.Max ?? method.Tokens.Expected;
}
