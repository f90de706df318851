using TokenBudget.Core.Allowances;

namespace TokenBudget.Reporting.Text;

/// <summary>The use of an allowance as people read it.</summary>
public static class AllowanceText
{
    /// <summary>One text per limit that the allowance sets, tokens first: <c>73 % of 300 M tokens/year</c>.</summary>
    public static IReadOnlyList<string> Shares(AllowanceUse use)
    {
        var shares = new List<string>();
        if (use.AllowedTokens is { } tokens)
        {
            shares.Add($"{Share(use.TokensPercent, use.TokensPerYear)} of {Figures.Compact(tokens)} tokens/year");
        }

        if (use.AllowedUsd is { } usd)
        {
            shares.Add($"{Share(use.UsdPercent, use.UsdPerYear)} of {Figures.Compact(usd)} USD/year");
        }

        return shares;
    }

    // Of an allowance of nothing there is no percentage, and without declared traffic there is no use.
    private static string Share(decimal? percent, decimal? used) =>
        percent is { } share ? Figures.Percent(share) : used is { } amount ? Figures.Compact(amount) : "unknown share";
}
