using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Adds up USD. A minimum that does not fit stops at the largest amount, a maximum becomes none, so a figure is never wrong.</summary>
internal static class MethodCost
{
    /// <summary>The sum so far and the cost of some requests; null when one of them has no price.</summary>
    public static CostFacts? Add(CostFacts? sum, CostFacts? perRequest, TokenEstimate requests)
    {
        if (sum is null || perRequest is null)
        {
            return null;
        }

        return new CostFacts(
            Sum(sum.Min, Product(perRequest.Min, requests.Min)) ?? decimal.MaxValue,
            Sum(sum.Expected, Product(perRequest.Expected, requests.Expected)) ?? decimal.MaxValue,
            Sum(sum.Max, Product(perRequest.Max, requests.Max)));
    }

    // Nothing times anything is nothing, also when the other factor has no limit.
    private static decimal? Product(decimal? amount, long? count) =>
        amount == 0 || count == 0 ? 0
        : amount is { } usd && count is { } times && usd <= decimal.MaxValue / times ? usd * times
        : null;

    private static decimal? Sum(decimal? left, decimal? right) =>
        left is { } a && right is { } b && a <= decimal.MaxValue - b ? a + b : null;
}
