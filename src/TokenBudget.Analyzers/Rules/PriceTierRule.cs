using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1008: the input certainly, possibly or as expected passes the limit above which every token of a request costs more.</summary>
internal sealed class PriceTierRule : CallSiteRule
{
    public override void Check(CallSite site, Action<RuleFinding> report)
    {
        Check(site, site.Model, report);
        foreach (var other in site.Model.Others)
        {
            Check(site, other, report);
        }
    }

    private static void Check(CallSite site, ModelChoice model, Action<RuleFinding> report)
    {
        if (model.Info is not { } info)
        {
            return;
        }

        // The dearest tier that can be reached is the one to talk about.
        for (var i = info.Tiers.Count - 1; i >= 0; i--)
        {
            var tier = info.Tiers[i];
            if (Reach(site, tier, info) is var (verb, tokens) && info.PriceFor(tier.AboveInputTokens) is { } below && tier.Price.InputPerMillion > below.InputPerMillion)
            {
                report(new RuleFinding(
                    Descriptors.Descriptors.TB1008_PriceTier,
                    site.Location,
                    [
                        verb,
                        Words.Number(tokens),
                        Words.Number(tier.AboveInputTokens),
                        model.Id!,
                        Words.Usd(tier.Price.InputPerMillion),
                        Words.Usd(below.InputPerMillion),
                        Words.Usd(tier.Price.CostUsd(tokens, OutputTokens(site))),
                        Words.Usd(below.CostUsd(tokens, OutputTokens(site))),
                    ]));
                return;
            }
        }
    }

    /// <summary>How many tokens pass the limit, and how sure that is; null when none do. Input without a limit is the business of other
    /// rules, unless what is expected of it passes already. A limit that the context window does not let pass costs nobody anything.</summary>
    private static (string Verb, long Tokens)? Reach(CallSite site, PriceTier tier, ModelInfo info)
    {
        var input = site.Input.Tokens;
        return tier.AboveInputTokens >= info.ContextWindow ? null
            : input.Min > tier.AboveInputTokens ? ("Sends at least", input.Min)
            : input.Max > tier.AboveInputTokens ? ("May send up to", Math.Min(input.Max.Value, info.ContextWindow ?? long.MaxValue))
            : input.Max is null && input.Expected > tier.AboveInputTokens ? ("Is expected to send", input.Expected)
            : null;
    }

    private static long OutputTokens(CallSite site) => site.Output.Max ?? site.Output.Expected;
}
