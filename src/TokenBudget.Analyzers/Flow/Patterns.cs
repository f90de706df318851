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
            case null:
                break;
            default:
                // Parts of the value are not followed; every name in the pattern is unknown.
                foreach (var inner in pattern.DescendantsAndSelf())
                {
                    if (inner is IDeclarationPatternOperation { DeclaredSymbol: { } symbol })
                    {
                        evaluation.Assign(symbol, Holes.UnknownOf(symbol));
                    }
                    else if (inner is IRecursivePatternOperation { DeclaredSymbol: { } whole })
                    {
                        evaluation.Assign(whole, ReferenceEquals(inner, pattern) ? value : Holes.UnknownOf(whole));
                    }
                    else if (inner is IListPatternOperation { DeclaredSymbol: { } list })
                    {
                        evaluation.Assign(list, ReferenceEquals(inner, pattern) ? value : Holes.UnknownOf(list));
                    }
                }

                break;
        }
    }
}
