using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1006: a budget that the code neither keeps nor breaks for certain; names the part that is in the way.</summary>
internal sealed class UnprovedBudgetRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        foreach (var budget in site.Budgets)
        {
            if (budget.Status != BudgetStatus.Unproved)
            {
                continue;
            }

            var (from, to, limit, reason) = budget.Kind switch
            {
                BudgetKind.MaxInputTokens => Input(site, budget.Value),
                BudgetKind.MaxOutputTokens => Output(site, budget.Value),
                _ => Cost(site, budget.Value),
            };
            var places = UnprovedParts.Of(site, budget);
            report(new RuleFinding(
                Descriptors.Descriptors.TB1006_UnprovedBudget,
                site.Location,
                [from, to, limit, budget.Source, reason],
                budget.Kind == BudgetKind.MaxInputTokens && site.Input.Tokens.Max is { } max
                    ? ImmutableDictionary<string, string?>.Empty
                        .Add(FixProperties.BudgetArgument, "MaxInputTokens")
                        .Add(FixProperties.Measured, max.ToString(CultureInfo.InvariantCulture))
                    : places.Properties)
            {
                AdditionalLocations = places.Locations,
            });
        }
    }

    private static (string From, string To, string Limit, string Reason) Input(CallSite site, decimal budget) => (
        Words.Number(site.Input.Tokens.Min),
        site.Input.Tokens.Max is { } max ? Words.Number(max) + " input tokens" : "unlimited input tokens",
        Words.Number((long)budget) + " tokens",
        Reason(site));

    private static (string From, string To, string Limit, string Reason) Output(CallSite site, decimal budget) => (
        "0",
        site.Cap.Max is { } max ? Words.Number(max) + " output tokens" : "unlimited output tokens",
        Words.Number((long)budget) + " tokens",
        site.Cap.State == OutputCapState.CappedUnknown ? "the value of the output cap is not known" : "the options of the call are not visible here");

    private static (string From, string To, string Limit, string Reason) Cost(CallSite site, decimal budget) => (
        site.Cost is { } cost ? Words.Usd(cost.Min) : "an unknown amount",
        site.Cost?.Max is { } max ? Words.Usd(max) : "an unlimited amount",
        Words.Usd(budget),
        site.Cost is null ? "the model has no known price" : site.Input.Tokens.IsBounded && site.Cap.State == OutputCapState.Uncapped ? "nothing caps the answer" : Reason(site));

    private static string Reason(CallSite site) => site.Input.Unbounded.Count switch
    {
        0 when !site.Tokenizer.IsExact => "the count is an estimate (" + site.Tokenizer.Margin + ")",
        0 => "known parts may become as long as their limits allow: " + Words.Parts(site),
        _ => "nothing limits " + Words.List(site.Input.Unbounded),
    };
}
