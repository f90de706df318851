using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Rules;

/// <summary>Where limits would prove a budget, for the fixes of TB1006.</summary>
internal static class UnprovedParts
{
    /// <summary>Empty when something else is in the way: a part that is not seen, or a text that is made of the one that could be limited.</summary>
    public static LimitPlaces Of(CallSite site, BudgetFacts budget)
    {
        var places = new LimitPlaces(site.Syntax.SyntaxTree);
        if (budget.Kind == BudgetKind.MaxOutputTokens || site.Input.Tokens.IsBounded)
        {
            return places;
        }

        var parts = site.Trial.Parts;
        if (site.Input.Unbounded.Any(name => !parts.Any(part => part.Name == name)) || parts.Any(static part => part.Source is null or { IsChanged: true }))
        {
            return places;
        }

        if (parts.All(static part => !part.IsCount))
        {
            places.Add(FixProperties.CutAt, parts.Select(static part => LimitPlaces.Cut(part.Source)), FixProperties.MaxChars, LimitProposal.Chars(site, budget));
            places.Add(FixProperties.DeclareAt, parts.Select(static part => Declaration(part.Source!)), FixProperties.MaxTokens, LimitProposal.Tokens(site, budget));
        }
        else if (parts.All(static part => part.IsCount))
        {
            places.Add(FixProperties.TakeAt, parts.Select(static part => part.Source!.Collection), FixProperties.MaxElements, LimitProposal.Elements(site, budget));
        }

        return places;
    }

    private static SyntaxNode? Declaration(DataSource source) => source.Symbol?.DeclaringSyntaxReferences is [var reference] ? reference.GetSyntax() : null;
}
