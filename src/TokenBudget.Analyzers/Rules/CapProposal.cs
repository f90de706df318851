using System.Collections.Immutable;
using System.Globalization;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Prices;

namespace TokenBudget.Analyzers.Rules;

/// <summary>The cap that a fix proposes for an answer that nothing caps, and what it saves.</summary>
internal static class CapProposal
{
    /// <summary>Cap in tokens when no budget is below it.</summary>
    private const long Usual = 1_000;

    /// <summary>Figures for the fix.</summary>
    public static ImmutableDictionary<string, string?> For(CallSite site)
    {
        var budget = site.BudgetOf(BudgetKind.MaxOutputTokens);
        var cap = budget switch
        {
            null => Usual,
            { Status: BudgetStatus.Within } => Math.Min(Usual, (long)budget.Value),
            _ => (long)budget.Value,
        };
        var properties = ImmutableDictionary<string, string?>.Empty;

        // No API takes a cap of 0.
        if (cap < 1)
        {
            return properties;
        }

        properties = properties.Add(FixProperties.Cap, cap.ToString(CultureInfo.InvariantCulture));
        return site.Cap.Max is { } most && Cost(site, most) - Cost(site, cap) is { } saved and > 0m
            ? properties.Add(FixProperties.SavedUsd, Words.Usd(saved))
            : properties;
    }

    /// <summary>USD of so many output tokens, without any input; null when the model has no price.</summary>
    public static decimal? Cost(CallSite site, long outputTokens) =>
        site.Model.Info is { } model ? CostEstimate.PerCall(model, TokenEstimate.Zero, TokenEstimate.Exact(outputTokens))?.Expected : null;
}
