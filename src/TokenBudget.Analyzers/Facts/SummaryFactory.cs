using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Makes the summaries that other projects reckon with.</summary>
internal static class SummaryFactory
{
    /// <summary>The summary of a method; null for what no other project can call.</summary>
    /// <param name="member">The method, or an interface or base member through which it is called.</param>
    /// <param name="bill">What one execution spends.</param>
    /// <param name="spent">What it is made of.</param>
    /// <param name="untouched">Ordinals of the parameters whose lists stay as they are.</param>
    /// <param name="isLazy">Whether it runs while its result is enumerated.</param>
    public static SummaryFacts? Of(ISymbol member, Bill bill, IEnumerable<Spending> spent, IReadOnlyList<int> untouched, bool isLazy)
    {
        if (member is not IMethodSymbol method || !IsVisible(method))
        {
            return null;
        }

        var models = new List<string>(bill.Models);
        models.Sort(StringComparer.Ordinal);
        return new SummaryFacts
        {
            Requests = Bound(bill.Requests, method),
            Input = Bound(bill.Input, method),
            Output = Bound(bill.Output, method),
            Models = models,
            IsLazy = isLazy,
            Untouched = untouched,
            Parameters = Parameters(method, bill, GivenDisplayNames.In(spent)),
        };
    }

    /// <summary>True for what code of other assemblies may call, friends and heirs included.</summary>
    public static bool IsVisible(ISymbol symbol)
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

    /// <summary>In the bounds only what a caller hands in has a name: all else is nothing from below and without limit from above.</summary>
    private static BoundFacts Bound(Measure measure, IMethodSymbol method) => new(
        measure.Least.Substitute(name => IsGiven(name, method) ? null : CostExpression.Zero),
        measure.Expression,
        measure.Most.Substitute(name => IsGiven(name, method) ? null : Measure.Nothing));

    private static bool IsGiven(string name, IMethodSymbol method) => Givens.Parse(name) is { } given && given.Ordinal < method.Parameters.Length;

    private static IReadOnlyList<ParameterFacts> Parameters(IMethodSymbol method, Bill bill, IReadOnlyCollection<(string Given, string Name)> names)
    {
        var unknowns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var expression in new[] { bill.Requests.Least, bill.Requests.Most, bill.Input.Least, bill.Input.Most, bill.Output.Least, bill.Output.Most })
        {
            unknowns.UnionWith(expression.Unknowns.Where(name => IsGiven(name, method)));
        }

        var parameters = new List<ParameterFacts>();
        foreach (var unknown in unknowns)
        {
            var isNamed = false;
            foreach (var (given, name) in names)
            {
                if (given == Givens.InValues(unknown))
                {
                    isNamed = true;
                    parameters.Add(Parameter(unknown, name, method));
                }
            }

            if (!isNamed)
            {
                parameters.Add(Parameter(unknown, name: null, method));
            }
        }

        return parameters;
    }

    private static ParameterFacts Parameter(string unknown, string? name, IMethodSymbol method)
    {
        var (kind, ordinal) = Givens.Parse(unknown)!.Value;
        var parameter = method.Parameters[ordinal];
        var facts = new ParameterFacts(unknown, name ?? DisplayName(parameter.Name, kind), ordinal, kind);
        if (kind is ParameterKind.Count or ParameterKind.Number)
        {
            return facts;
        }

        // The length of a collection is not that of its elements.
        var declared = DeclaredBounds.Of(parameter, parameter.Name);
        return facts with { MaxTokens = declared.MaxTokens, MaxBytes = kind is ParameterKind.Text or ParameterKind.Whole ? declared.MaxBytes : null };
    }

    private static string DisplayName(string parameter, ParameterKind kind) => kind switch
    {
        ParameterKind.Text or ParameterKind.Whole => $"tokens({parameter})",
        ParameterKind.Element or ParameterKind.WholeElement => $"tokens({parameter}[])",
        ParameterKind.Count => $"|{parameter}|",
        _ => parameter,
    };
}
