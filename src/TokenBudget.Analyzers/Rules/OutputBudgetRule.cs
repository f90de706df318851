using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1002: a call allows more output than its budget.</summary>
internal sealed class OutputBudgetRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        if (site.BudgetOf(BudgetKind.MaxOutputTokens) is not { Status: BudgetStatus.Over } budget || site.Cap.Max is not { } max)
        {
            return;
        }

        var isUncapped = site.Cap.State == OutputCapState.Uncapped;
        var reason = isUncapped ? "the limit of " + (site.Model.Id ?? "the model") + ", nothing caps the answer" : "its cap";
        report(new RuleFinding(
            Descriptors.Descriptors.TB1002_OutputOverBudget,
            site.Location,
            [Words.Number(max), reason, Words.Number((long)budget.Value), budget.Source],
            isUncapped
                ? CapProposal.For(site)
                : ImmutableDictionary<string, string?>.Empty
                    .Add(FixProperties.BudgetArgument, "MaxOutputTokens")
                    .Add(FixProperties.Measured, max.ToString(CultureInfo.InvariantCulture))));
    }
}
