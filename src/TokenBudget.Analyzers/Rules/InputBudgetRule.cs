using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1001: even the smallest request of a call is over its input budget.</summary>
internal sealed class InputBudgetRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.BudgetOf(BudgetKind.MaxInputTokens) is not { Status: BudgetStatus.Over } budget)
        {
            return;
        }

        var measured = site.Input.Tokens.Max ?? site.Input.Tokens.Min;
        report(new RuleFinding(
            Descriptors.Descriptors.TB1001_InputOverBudget,
            site.Location,
            [Words.Number(site.Input.Tokens.Min), Words.Number((long)budget.Value), budget.Source, Words.Parts(site)],
            ImmutableDictionary<string, string?>.Empty
                .Add(FixProperties.BudgetArgument, "MaxInputTokens")
                .Add(FixProperties.Measured, measured.ToString(CultureInfo.InvariantCulture))));
    }
}
