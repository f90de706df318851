using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1003: the smallest request of a call, with the output that it allows, costs more than its budget.</summary>
internal sealed class CostBudgetRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.BudgetOf(BudgetKind.MaxCostUsd) is not { Status: BudgetStatus.Over } budget || site.Cost is not { } cost || site.CostFloor is not { } floor)
        {
            return;
        }

        var amount = cost.Max is { } max ? "up to " + Words.Usd(max) : "at least " + Words.Usd(floor);
        var arithmetic = $"{Words.Range(site.Input.Tokens)} input and up to {(site.Output.Max is { } output ? Words.Number(output) : "unlimited")} output tokens of {site.Model.Id}";
        report(new RuleFinding(
            Descriptors.Descriptors.TB1003_CostOverBudget,
            site.Location,
            [amount, Words.Usd(budget.Value), budget.Source, arithmetic],
            ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.BudgetArgument, "MaxCostUsd")
                .Add(FixProperties.Measured, (cost.Max ?? floor).ToString(CultureInfo.InvariantCulture))));
    }
}
