using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Core.Allowances;

/// <summary>What a set of call sites will use in a year, against the allowance.</summary>
/// <remarks>Covers only call sites whose traffic is declared; <see cref="UndeclaredCallSites"/> says how many are missing.</remarks>
public sealed record AllowanceUse
{
    private AllowanceUse()
    {
    }

    /// <summary>Call sites whose traffic is declared.</summary>
    public int DeclaredCallSites { get; private init; }

    /// <summary>Call sites whose traffic nobody declared: they are in none of the figures.</summary>
    public int UndeclaredCallSites { get; private init; }

    /// <summary>Declared call sites whose model has no price: they are in the tokens but not in USD.</summary>
    public int UnpricedCallSites { get; private init; }

    /// <summary>Input and output tokens per year; null when there are call sites but none has declared traffic.</summary>
    public long? TokensPerYear { get; private init; }

    /// <summary>USD per year; null when it is not known completely, see <see cref="UnpricedCallSites"/> and <see cref="DeclaredCallSites"/>.</summary>
    public decimal? UsdPerYear { get; private init; }

    /// <summary>USD per year of the call sites that have a price: a lower limit when some have none.</summary>
    public decimal PricedUsdPerYear { get; private init; }

    /// <summary>The weakest basis among the declared call sites; exact when there are no call sites.</summary>
    public Basis Basis { get; private init; }

    /// <summary>Tokens per year that all engineers together may use; null when not limited.</summary>
    public long? AllowedTokens { get; private init; }

    /// <summary>USD per year that all engineers together may use; null when not limited.</summary>
    public decimal? AllowedUsd { get; private init; }

    /// <summary>Tokens used in percent of those allowed, two decimals; null when either is unknown or nothing is allowed.</summary>
    public decimal? TokensPercent { get; private init; }

    /// <summary>USD used in percent of those allowed, two decimals; null when either is unknown or nothing is allowed.</summary>
    public decimal? UsdPercent { get; private init; }

    /// <summary>True when the declared call sites use more tokens than allowed.</summary>
    public bool IsOverTokens => AllowedTokens is { } allowed && TokensPerYear > allowed;

    /// <summary>True when the priced call sites cost more USD than allowed.</summary>
    public bool IsOverUsd => AllowedUsd is { } allowed && PricedUsdPerYear > allowed;

    /// <summary>True when either is over.</summary>
    public bool IsOver => IsOverTokens || IsOverUsd;

    /// <summary>Adds up the use per year and compares it with the allowance.</summary>
    /// <param name="allowance">The allowance; null when none is declared.</param>
    /// <param name="callSites">All call sites that share the allowance.</param>
    public static AllowanceUse Compute(AllowanceFacts? allowance, IReadOnlyList<CallSiteFacts> callSites)
    {
        int declared = 0, unpriced = 0;
        var tokens = 0L;
        var usd = 0m;
        var basis = Basis.Exact;
        foreach (var site in callSites)
        {
            if (site.PerYear is not { } year)
            {
                continue;
            }

            declared++;
            tokens = SaturatingMath.Add(tokens, SaturatingMath.Add(year.InputTokens, year.OutputTokens));
            basis = TokenEstimate.Weaker(basis, year.Basis);
            if (year.Usd is { } cost)
            {
                usd = SaturatingMath.Add(usd, cost);
            }
            else
            {
                unpriced++;
            }
        }

        var known = declared > 0 || callSites.Count == 0;
        long? usedTokens = known ? tokens : null;
        decimal? usedUsd = known && unpriced == 0 ? usd : null;
        long? allowedTokens = allowance?.TokensPerEngineer is { } t ? SaturatingMath.Multiply(t, allowance.Engineers) : null;
        decimal? allowedUsd = allowance?.UsdPerEngineer is { } u ? SaturatingMath.Multiply(u, allowance.Engineers) : null;
        return new AllowanceUse
        {
            DeclaredCallSites = declared,
            UndeclaredCallSites = callSites.Count - declared,
            UnpricedCallSites = unpriced,
            TokensPerYear = usedTokens,
            UsdPerYear = usedUsd,
            PricedUsdPerYear = usd,
            Basis = basis,
            AllowedTokens = allowedTokens,
            AllowedUsd = allowedUsd,
            TokensPercent = Percent(usedTokens, allowedTokens),
            UsdPercent = Percent(usedUsd, allowedUsd),
        };
    }

    private static decimal? Percent(decimal? used, decimal? allowed) =>
        used is { } u && allowed is { } a && a > 0
            ? Math.Round(SaturatingMath.Divide(SaturatingMath.Multiply(u, 100m), a), 2, MidpointRounding.AwayFromZero)
            : null;
}
