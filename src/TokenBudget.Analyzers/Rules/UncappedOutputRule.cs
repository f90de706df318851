using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB2001: nothing caps the answer, so a single one can cost the model's maximum.</summary>
internal sealed class UncappedOutputRule : CallSiteRule
{
    /// <summary>Cap that the fix proposes when neither a budget nor an assumption says how long answers are.</summary>
    private const long ProposedCap = 1_000;

    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        // A broken output budget says the same, with more detail.
        if (site.Entry.IsEmbedding || site.Cap.State != OutputCapState.Uncapped || site.BudgetOf(BudgetKind.MaxOutputTokens) is { Status: BudgetStatus.Over })
        {
            return;
        }

        var limit = site.Cap.Max is { } max ? Words.Number(max) : "unlimited";
        var cost = site.Model.Info is { } info && site.Cap.Max is { } most ? CostEstimate.PerCall(info, TokenEstimate.Zero, TokenEstimate.Exact(most)) : null;
        var model = site.Model.Id ?? "the model";
        var cap = (long)(site.BudgetOf(BudgetKind.MaxOutputTokens)?.Value ?? ProposedCap);
        var properties = ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Measured, cap.ToString(CultureInfo.InvariantCulture));
        if (cost is not null && site.Model.Info is { } priced && CostEstimate.PerCall(priced, TokenEstimate.Zero, TokenEstimate.Exact(cap)) is { } capped)
        {
            properties = properties.Add(FixProperties.SavedUsd, Words.Usd(Math.Max(0m, cost.Expected - capped.Expected)));
        }

        report(new RuleFinding(
            Descriptors.Descriptors.TB2001_UncappedOutput,
            site.Location,
            [limit, cost is null ? model : model + ", " + Words.Usd(cost.Expected)],
            properties));
    }
}
