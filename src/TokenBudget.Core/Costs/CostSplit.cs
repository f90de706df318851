namespace TokenBudget.Core.Costs;

/// <summary>Takes an expression apart that is linear in one unknown.</summary>
internal static class CostSplit
{
    public static (CostExpression Others, CostExpression Each)? Of(CostExpression expression, string name)
    {
        var unknown = CostAtom.Unknown(name);
        var rest = new List<CostTerm>();
        var each = new List<CostTerm>();
        foreach (var term in expression.Terms)
        {
            var isMultiple = Array.IndexOf(term.Factors, unknown) >= 0;
            var other = isMultiple ? term.Without(unknown) : term;
            if (IsIn(other, name))
            {
                return null;
            }

            (isMultiple ? each : rest).Add(other);
        }

        return (CostSum.Of(rest), CostSum.Of(each));
    }

    private static bool IsIn(CostTerm term, string name)
    {
        foreach (var known in CostUnknowns.Collect(term))
        {
            if (known == name)
            {
                return true;
            }
        }

        return false;
    }
}
