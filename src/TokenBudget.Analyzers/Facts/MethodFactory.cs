using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Turns the costs of methods into facts.</summary>
internal static class MethodFactory
{
    public static IReadOnlyList<MethodFacts> ToFacts(IEnumerable<MethodCost> costs, Biller biller, SourcePaths paths)
    {
        // Partial members and accessors may share an id; the first in the order of the source stands for them.
        var methods = new SortedDictionary<string, MethodFacts>(StringComparer.Ordinal);
        foreach (var cost in costs)
        {
            var facts = ToFacts(cost, biller, paths);
            if (!methods.TryGetValue(facts.Id, out var other) || string.CompareOrdinal(facts.File, other.File) < 0)
            {
                methods[facts.Id] = facts;
            }
        }

        return [.. methods.Values];
    }

    private static MethodFacts ToFacts(MethodCost cost, Biller biller, SourcePaths paths)
    {
        var span = Location(cost.Member, cost.Root).GetMappedLineSpan();
        return new MethodFacts
        {
            Id = CallSiteFactory.MethodId(cost.Member),
            File = paths.Relative(span.Path),
            Line = span.StartLinePosition.Line + 1,
            Requests = cost.Bill.Requests.Tokens,
            RequestsExpression = cost.Bill.Requests.Expression.ToString(),
            Tokens = cost.Bill.Input.Tokens,
            Expression = cost.Bill.Input.Expression.ToString(),
            Output = cost.Bill.Output.Tokens,
            CostUsd = cost.Bill.Usd,
            Unbounded = cost.Bill.Input.Unbounded,
            Budgets = MethodBudgets.Of(cost, paths),
            Summary = SummaryFactory.Of(cost),
            Derivation = Derivation.Of(cost.Spent, biller, paths),
        };
    }

    private static Location Location(ISymbol member, SyntaxNode root)
    {
        foreach (var location in member.Locations)
        {
            if (location.SourceTree == root.SyntaxTree && root.FullSpan.Contains(location.SourceSpan))
            {
                return location;
            }
        }

        return root.GetLocation();
    }
}
