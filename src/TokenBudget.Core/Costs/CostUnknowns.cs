namespace TokenBudget.Core.Costs;

/// <summary>Finds the names in an expression.</summary>
internal static class CostUnknowns
{
    /// <summary>Each once, in ordinal order.</summary>
    public static IReadOnlyList<string> Collect(params CostTerm[] terms)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(terms, names);
        return names.ToArray();
    }

    private static void Collect(CostTerm[] terms, SortedSet<string> names)
    {
        foreach (var term in terms)
        {
            foreach (var factor in term.Factors)
            {
                if (factor.Name is not null)
                {
                    names.Add(factor.Name);
                }

                foreach (var operand in factor.Operands)
                {
                    Collect(operand.Terms, names);
                }
            }
        }
    }
}
