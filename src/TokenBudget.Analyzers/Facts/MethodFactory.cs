using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Turns the costs of methods into facts.</summary>
internal static class MethodFactory
{
    /// <summary>The facts of all of them, in the order of their ids.</summary>
    /// <param name="costs">The methods.</param>
    /// <param name="session">What the compilation shares.</param>
    /// <param name="isConcurrent">Whether to use all processors: the build waits for this.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static IReadOnlyList<MethodFacts> ToFacts(IReadOnlyCollection<MethodCost> costs, CompilationSession session, bool isConcurrent, CancellationToken cancellation)
    {
        var all = new MethodFacts[costs.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = isConcurrent ? -1 : 1, CancellationToken = cancellation };
        Parallel.ForEach(costs, options, (cost, _, index) => all[index] = ToFacts(cost, session));

        // Partial members and accessors may share an id; the first in the order of the source stands for them.
        var methods = new SortedDictionary<string, MethodFacts>(StringComparer.Ordinal);
        foreach (var facts in all)
        {
            if (!methods.TryGetValue(facts.Id, out var other) || string.CompareOrdinal(facts.File, other.File) < 0)
            {
                methods[facts.Id] = facts;
            }
        }

        return [.. methods.Values];
    }

    /// <summary>The figures of a member through which others are called.</summary>
    public static MethodFacts ToFacts(IMethodSymbol called, Bill bill, SourcePaths paths, SummaryFacts? summary) =>
        Figures(called, bill, MethodBudgets.Of(called, bill, paths)) with { Summary = summary };

    private static MethodFacts ToFacts(MethodCost cost, CompilationSession session)
    {
        var span = Location(cost.Member, cost.Root).GetMappedLineSpan();
        var isLazy = cost.Member is IMethodSymbol method && session.Symbols.Bodies.Of(method) is { IsIterator: true };
        return Figures(cost.Member, cost.Bill, MethodBudgets.Of(cost.Member, cost.Bill, session.Paths)) with
        {
            File = session.Paths.Relative(span.Path),
            Line = span.StartLinePosition.Line + 1,
            Summary = new SummaryFactory(session).Of(cost.Member, biller => biller.Of(cost.Spent), [cost.Spent], cost.Untouched, isLazy, cost.Member.IsStatic ? null : cost.Member.ContainingType.OriginalDefinition),
            Derivation = Derivation.Of(cost.Spent, session.Biller, session.Paths),
        };
    }

    private static MethodFacts Figures(ISymbol member, Bill bill, IReadOnlyList<BudgetFacts> budgets) => new()
    {
        Id = CallSiteFactory.MethodId(member),
        File = "",
        Line = 0,
        Requests = bill.Requests.Tokens,
        RequestsExpression = bill.Requests.Expression.ToString(),
        Tokens = bill.Input.Tokens,
        Expression = bill.Input.Expression.ToString(),
        Output = bill.Output.Tokens,
        CostUsd = bill.Usd,
        Unbounded = bill.Input.Unbounded,
        Budgets = budgets,
    };

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
