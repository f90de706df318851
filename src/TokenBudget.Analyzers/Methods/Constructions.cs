using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Flow.Spendings;
using TokenBudget.Analyzers.Flow.Symbols;

namespace TokenBudget.Analyzers.Methods;

/// <summary>What it costs to make objects: initialisers run with every constructor that does not call another one of its class.</summary>
internal static class Constructions
{
    /// <summary>The costs, with those of initialisers in all constructors that run them, written or not.</summary>
    public static IReadOnlyCollection<MethodCost> Complete(IReadOnlyCollection<MethodCost> costs)
    {
        var byType = costs.Where(static cost => cost.Member is { IsStatic: false } and (IFieldSymbol or IPropertySymbol) && cost.Root is EqualsValueClauseSyntax)
            .ToLookup(static cost => cost.Member.ContainingType, SymbolEqualityComparer.Default);
        if (byType.Count == 0)
        {
            return costs;
        }

        var complete = costs.ToList();
        foreach (var initialisers in byType)
        {
            foreach (var constructor in ((INamedTypeSymbol)initialisers.Key!).InstanceConstructors)
            {
                if (Constructors.CallsAnother(constructor))
                {
                    continue;
                }

                var own = complete.Find(cost => SymbolEqualityComparer.Default.Equals(cost.Member, constructor));
                complete.Remove(own!);
                complete.Add(Of(constructor, [.. initialisers], own));
            }
        }

        return complete;
    }

    private static MethodCost Of(IMethodSymbol constructor, IReadOnlyList<MethodCost> initialisers, MethodCost? own)
    {
        var spent = initialisers.Select(static one => one.Spent).ToList();
        if (own is not null)
        {
            spent.Add(own.Spent);
        }

        return new MethodCost((own ?? initialisers[0]).Root, constructor, SequenceSpending.Of(spent), initialisers[0].Biller) { Untouched = own?.Untouched ?? [] };
    }
}
