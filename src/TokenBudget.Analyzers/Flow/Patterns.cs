using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Flow;

/// <summary>Gives the names that a pattern declares their values.</summary>
internal static class Patterns
{
    public static void Bind(IOperation? pattern, Value value, Evaluation evaluation)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } name }:
                evaluation.Assign(name, value);
                break;
            case IRecursivePatternOperation recursive:
                BindParts(recursive, value, evaluation);
                break;
            case null:
                break;
            default:
                BindUnknown(pattern, value, evaluation);
                break;
        }
    }

    /// <summary>Parts of the value are not followed; every name in the pattern is unknown.</summary>
    private static void BindUnknown(IOperation pattern, Value? value, Evaluation evaluation)
    {
        foreach (var inner in pattern.DescendantsAndSelf())
        {
            var name = inner switch
            {
                IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
                IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
                IListPatternOperation list => list.DeclaredSymbol,
                _ => null,
            };
            if (name is not null)
            {
                evaluation.Assign(name, value is not null && ReferenceEquals(inner, pattern) ? value : Holes.UnknownOf(name));
            }
        }
    }

    /// <summary><c>{ Name: { } name }</c>: the names of parts stand for what the members are known to be.</summary>
    private static void BindParts(IRecursivePatternOperation pattern, Value value, Evaluation evaluation)
    {
        if (pattern.DeclaredSymbol is { } whole)
        {
            evaluation.Assign(whole, value);
        }

        foreach (var part in pattern.DeconstructionSubpatterns)
        {
            BindUnknown(part, value: null, evaluation);
        }

        foreach (var part in pattern.PropertySubpatterns)
        {
            var member = part.Member switch
            {
                IPropertyReferenceOperation property => property.Property,
                IFieldReferenceOperation field => (ISymbol)field.Field,
                _ => null,
            };
            if (member is null)
            {
                BindUnknown(part.Pattern, value: null, evaluation);
                continue;
            }

            var known = (evaluation.Content(value) as PlainObjectValue)?.Find(member) ?? evaluation.Place(Holes.UnknownOf(member));
            var name = (part.Pattern as IRecursivePatternOperation)?.DeclaredSymbol ?? (part.Pattern as IDeclarationPatternOperation)?.DeclaredSymbol;
            Bind(part.Pattern, known is UnknownValue unknown && name is not null ? new UnknownValue(unknown.Hole with { Name = name.Name }) : known, evaluation);
        }
    }
}
