using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Methods;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Makes the summaries that other projects reckon with.</summary>
internal static class SummaryFactory
{
    /// <summary>Null for what no other project can call.</summary>
    public static SummaryFacts? Of(MethodCost cost)
    {
        if (cost.Member is not IMethodSymbol method || !IsVisible(method))
        {
            return null;
        }

        var bill = cost.Bill;
        var models = new List<string>(bill.Models);
        models.Sort(StringComparer.Ordinal);
        return new SummaryFacts
        {
            Requests = Bound(bill.Requests),
            Input = Bound(bill.Input),
            Output = Bound(bill.Output),
            Models = models,
            Parameters = Parameters(method, bill),
        };
    }

    private static BoundFacts Bound(Measure measure) => new(measure.Least, measure.Expression, measure.Most);

    private static IReadOnlyList<ParameterFacts> Parameters(IMethodSymbol method, Bill bill)
    {
        var parameters = new SortedDictionary<string, ParameterFacts>(StringComparer.Ordinal);
        foreach (var expression in new[] { bill.Requests.Least, bill.Requests.Most, bill.Input.Least, bill.Input.Most, bill.Output.Least, bill.Output.Most })
        {
            foreach (var name in expression.Unknowns)
            {
                if (Givens.Parse(name) is { } given && given.Ordinal < method.Parameters.Length)
                {
                    parameters[name] = new ParameterFacts(name, DisplayName(method.Parameters[given.Ordinal].Name, given.Kind), given.Ordinal, given.Kind);
                }
            }
        }

        return [.. parameters.Values];
    }

    private static string DisplayName(string parameter, ParameterKind kind) => kind switch
    {
        ParameterKind.Text => $"tokens({parameter})",
        ParameterKind.Element => $"tokens({parameter}[])",
        ParameterKind.Count => $"|{parameter}|",
        _ => parameter,
    };

    private static bool IsVisible(ISymbol symbol)
    {
        for (var outer = symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is Accessibility.Private)
            {
                return false;
            }
        }

        return true;
    }
}
