using TokenBudget.Analyzers.Estimates;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Adds up what one execution of a method sends through its own call sites.</summary>
internal static class MethodTotals
{
    public static IReadOnlyList<MethodFacts> Of(IEnumerable<CallSite> sites, IReadOnlyDictionary<CallSite, CallSiteFacts> facts, SourcePaths paths)
    {
        var groups = new SortedDictionary<string, List<CallSite>>(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            var method = facts[site].Method;
            if (!groups.TryGetValue(method, out var group))
            {
                groups.Add(method, group = []);
            }

            group.Add(site);
        }

        var methods = new List<MethodFacts>(groups.Count);
        foreach (var group in groups)
        {
            // Call sites are collected concurrently; the derivation stands in source order.
            group.Value.Sort((a, b) => Compare(facts[a], facts[b]));
            methods.Add(Add(group.Key, group.Value, facts, paths));
        }

        return methods;
    }

    private static int Compare(CallSiteFacts left, CallSiteFacts right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        return order != 0 ? order : left.Column.CompareTo(right.Column);
    }

    private static MethodFacts Add(string method, List<CallSite> sites, IReadOnlyDictionary<CallSite, CallSiteFacts> facts, SourcePaths paths)
    {
        var (requests, tokens, output) = (TokenEstimate.Zero, TokenEstimate.Zero, TokenEstimate.Zero);
        var (requestsExpression, expression) = (CostExpression.Zero, CostExpression.Zero);
        CostFacts? cost = new(0, 0, 0);
        var derivation = new List<DerivationStep>(sites.Count);
        foreach (var site in sites)
        {
            var input = site.Calls * site.Input.Tokens;
            var inputExpression = site.CallsExpression * site.Input.Expression;
            requests += site.Calls;
            requestsExpression += site.CallsExpression;
            tokens += input;
            expression += inputExpression;
            output += site.Calls * site.Output;
            cost = MethodCost.Add(cost, site.Cost, site.Calls);
            var place = facts[site];
            derivation.Add(new DerivationStep(0, DerivationKind.Request, ShortName(site.Api), place.File, place.Line, site.Calls, input, inputExpression.ToString()));
        }

        var declaration = sites[0].Member.Locations[0].GetMappedLineSpan();
        return new MethodFacts
        {
            Id = method,
            File = paths.Relative(declaration.Path),
            Line = declaration.StartLinePosition.Line + 1,
            Requests = requests,
            RequestsExpression = requestsExpression.ToString(),
            Tokens = tokens,
            Expression = expression.ToString(),
            Output = output,
            CostUsd = cost,
            Derivation = derivation,
        };
    }

    /// <summary>Type and member, without the namespace.</summary>
    private static string ShortName(string api)
    {
        var member = api.LastIndexOf('.');
        var type = member > 0 ? api.LastIndexOf('.', member - 1) : -1;
        return api.Substring(type + 1);
    }
}
