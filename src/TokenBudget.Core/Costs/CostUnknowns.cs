namespace TokenBudget.Core.Costs;

/// <summary>Finds the names in an expression.</summary>
internal static class CostUnknowns
{
    public static IReadOnlyList<string> Collect(CostExpression expression)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        Collect(expression, names);
        return names.ToArray();
    }

    private static void Collect(CostExpression expression, SortedSet<string> names)
    {
        foreach (var term in expression.Terms)
        {
            foreach (var factor in term.Factors)
            {
                if (factor.Name is not null)
                {
                    names.Add(factor.Name);
                }

                foreach (var operand in factor.Operands ?? [])
                {
                    Collect(operand, names);
                }
            }
        }
    }
}
