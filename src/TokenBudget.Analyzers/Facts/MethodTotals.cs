using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Adds up what one execution of a method sends through its own call sites.</summary>
internal static class MethodTotals
{
    public static IReadOnlyList<MethodFacts> Of(IEnumerable<CallSite> sites, IReadOnlyDictionary<CallSite, CallSiteFacts> facts)
    {
        var totals = new SortedDictionary<string, (CostExpression Expression, TokenEstimate Tokens)>(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            var method = facts[site].Method;
            totals.TryGetValue(method, out var sum);
            totals[method] = (
                (sum.Expression ?? CostExpression.Zero) + (site.CallsExpression * site.Input.Expression),
                (sum.Expression is null ? TokenEstimate.Zero : sum.Tokens) + (site.Calls * site.Input.Tokens));
        }

        var methods = new List<MethodFacts>(totals.Count);
        foreach (var pair in totals)
        {
            methods.Add(new MethodFacts(pair.Key, pair.Value.Expression.ToString(), pair.Value.Tokens));
        }

        return methods;
    }
}
