using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>Compares expressions with budgets.</summary>
internal static class CostComparison
{
    /// <summary>See <see cref="CostExpression.Compare"/>.</summary>
    public static CostVerdict Compare(CostExpression most, CostExpression least, long budget, Func<string, TokenEstimate> known)
    {
        var asked = new Dictionary<string, TokenEstimate>(StringComparer.Ordinal);
        if (least.Evaluate(Ask).Min > budget)
        {
            return new CostVerdict(BudgetStatus.Over, []);
        }

        return most.Evaluate(Ask).Max <= budget
            ? new CostVerdict(BudgetStatus.Within, [])
            : new CostVerdict(BudgetStatus.Unproved, CostReasons.Find(most, Ask));

        TokenEstimate Ask(string name)
        {
            if (!asked.TryGetValue(name, out var estimate))
            {
                asked[name] = estimate = known(name);
            }

            return estimate;
        }
    }
}
