using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Facts;
using TokenBudget.Core.Overheads;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Makes the summaries that other projects reckon with.</summary>
/// <param name="session">What the compilation shares.</param>
internal sealed class SummaryFactory(CompilationSession session)
{
    /// <summary>The summary of a method; null for what no other project can call.</summary>
    /// <param name="member">The method, or an interface or base member through which it is called.</param>
    /// <param name="bill">What one execution spends, as a biller adds it up.</param>
    /// <param name="spent">What it is made of.</param>
    /// <param name="untouched">Ordinals of the parameters whose lists and options stay as they are.</param>
    /// <param name="isLazy">Whether it runs while its result is enumerated.</param>
    /// <param name="type">The class of its object; null when that may be one of several.</param>
    public SummaryFacts? Of(ISymbol member, Func<Biller, Bill> bill, IEnumerable<Spending> spent, IReadOnlyList<int> untouched, bool isLazy, INamedTypeSymbol? type)
    {
        if (member is not IMethodSymbol method || !IsVisible(method))
        {
            return null;
        }

        var parts = new SummaryParts(method, new KeptParameters(type, session.Symbols));
        var own = bill(session.Biller);
        var (requests, input, output) = (parts.Bound(own.Requests), parts.Bound(own.Input), parts.Bound(own.Output));
        var (models, modelSources) = Models(own, parts);
        var inputs = modelSources.Count == 0 ? [] : Inputs(bill, parts);
        var parameters = parts.Parameters(GivenDisplayNames.In(spent));
        return new SummaryFacts
        {
            Requests = requests,
            Input = input,
            Output = output,
            Models = models,
            Parameters = parameters,
            Kept = parts.Kept,
            Sources = parts.Sources,
            ModelSources = modelSources,
            Inputs = inputs,
            IsLazy = isLazy,
            Untouched = untouched,
        };
    }

    /// <summary>True for what code of other assemblies may call, friends and heirs included, or reach by way of an interface.</summary>
    public static bool IsVisible(ISymbol symbol)
    {
        for (var outer = symbol is IMethodSymbol { ExplicitInterfaceImplementations.Length: > 0 } ? symbol.ContainingSymbol : symbol; outer is not (null or INamespaceSymbol); outer = outer.ContainingSymbol)
        {
            if (outer.DeclaredAccessibility is Accessibility.Private)
            {
                return false;
            }
        }

        return true;
    }

    private static (IReadOnlyList<string> Models, IReadOnlyList<ModelSourceFacts> Sources) Models(Bill bill, SummaryParts parts)
    {
        var models = new SortedSet<string>(StringComparer.Ordinal);
        var sources = new List<ModelSourceFacts>();
        foreach (var name in bill.Models.OrderBy(static name => name, StringComparer.Ordinal))
        {
            if (SourceNames.ParseModels(name) is not { } handedIn)
            {
                models.Add(name);
            }
            else if (parts.IndexOf(handedIn.Source) is { } index)
            {
                sources.Add(new ModelSourceFacts(index, handedIn.Fallback));
            }
            else
            {
                models.Add("");
            }
        }

        return ([.. models], sources);
    }

    /// <summary>The input for the models that callers may hand in, and for any other one, of which nothing is known from below.</summary>
    private List<InputFacts> Inputs(Func<Biller, Bill> bill, SummaryParts parts)
    {
        var any = parts.Bound(bill(session.BillerFor("")).Input);
        var inputs = new List<InputFacts> { new("", any with { Least = CostExpression.Zero }) };
        foreach (var model in ModelStandIns.All)
        {
            inputs.Add(new InputFacts(model, parts.Bound(bill(session.BillerFor(model)).Input)));
        }

        return inputs;
    }
}
