using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>Names the unknowns that make an expression large or uncertain.</summary>
internal static class CostReasons
{
    /// <summary>Stands for an expression that was given up.</summary>
    private const string GivenUp = "an expression that grew too large";

    /// <summary>The unknowns without a maximum; when all have one, those with a range.</summary>
    public static IReadOnlyList<string> Find(CostExpression expression, Func<string, TokenEstimate> known)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var givenUp = AddUnbounded(expression, known, names);
        if (names.Count == 0 && !givenUp)
        {
            return CostRanges.Find(expression, known);
        }

        var reasons = new List<string>(names);
        if (givenUp)
        {
            reasons.Add(GivenUp);
        }

        return reasons;
    }

    /// <summary>True when a factor of the term is known to be nothing: then the others make no difference.</summary>
    public static bool IsNothing(CostTerm term, Func<string, TokenEstimate> known)
    {
        foreach (var factor in term.Factors)
        {
            if (CostEvaluation.Of(factor, known).Max == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether something that matters was given up.</summary>
    private static bool AddUnbounded(CostExpression expression, Func<string, TokenEstimate> known, SortedSet<string> names)
    {
        var givenUp = false;
        foreach (var term in expression.Terms)
        {
            if (IsNothing(term, known))
            {
                continue;
            }

            foreach (var factor in term.Factors)
            {
                givenUp |= factor.Kind == CostAtomKind.Anything;
                if (factor.Name is { } name && !known(name).IsBounded)
                {
                    names.Add(name);
                }

                foreach (var operand in factor.Operands)
                {
                    givenUp |= AddUnbounded(operand, known, names);
                }
            }
        }

        return givenUp;
    }
}
