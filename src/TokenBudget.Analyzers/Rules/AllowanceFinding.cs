using Microsoft.CodeAnalysis;
using TokenBudget.Core.Allowances;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Rules;

/// <summary>TB1005: the declared traffic uses more in a year than the allowance.</summary>
internal static class AllowanceFinding
{
    public static RuleFinding? Of(AllowanceUse use, (AllowanceFacts Facts, Location? Location)? allowance)
    {
        if (!use.IsOver || allowance is not { } declared)
        {
            return null;
        }

        var facts = declared.Facts;
        var (used, allowed) = use.IsOverTokens
            ? (Words.Number(use.TokensPerYear ?? 0) + " tokens", Words.Number(use.AllowedTokens ?? 0) + " tokens")
            : (Words.Usd(use.PricedUsdPerYear), Words.Usd(use.AllowedUsd ?? 0m));
        var source = $"{facts.Engineers} × {(use.IsOverTokens ? Words.Number(facts.TokensPerEngineer ?? 0) : Words.Usd(facts.UsdPerEngineer ?? 0m))}, {facts.Source}";
        var share = $"{use.DeclaredCallSites} of {use.DeclaredCallSites + use.UndeclaredCallSites} call sites have declared traffic";
        return new RuleFinding(Descriptors.Descriptors.TB1005_AllowanceExceeded, declared.Location ?? Location.None, [used, allowed, source, share]);
    }
}
