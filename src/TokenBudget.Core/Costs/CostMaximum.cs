namespace TokenBudget.Core.Costs;

/// <summary>Makes maxima, and keeps their operands few.</summary>
internal static class CostMaximum
{
    /// <summary>The largest of the operands, zero without one. An operand that can't be the largest is left out.</summary>
    public static CostExpression Of(params CostExpression[] operands)
    {
        var kept = new List<CostExpression>();
        foreach (var operand in operands)
        {
            Add(kept, operand);
        }

        if (kept.Count <= 1)
        {
            return kept.Count == 0 ? CostExpression.Zero : kept[0];
        }

        kept.Sort();
        return kept.Count > CostExpression.MaxTerms ? CostSum.Anything : CostSum.Of(CostAtom.Maximum(kept.ToArray()));
    }

    /// <summary>Adds an operand, or the operands of a maximum, unless another one covers it; removes those that it covers.</summary>
    private static void Add(List<CostExpression> operands, CostExpression operand)
    {
        if (operand.Terms.Length == 1 && operand.Terms[0].Coefficient.IsOne
            && operand.Terms[0].Factors.Length == 1 && operand.Terms[0].Factors[0] is { Kind: CostAtomKind.Maximum } maximum)
        {
            if (operands.Count == 0)
            {
                // None of them covers another one.
                operands.AddRange(maximum.Operands);
                return;
            }

            foreach (var part in maximum.Operands)
            {
                Add(operands, part);
            }

            return;
        }

        foreach (var known in operands)
        {
            if (Covers(known, operand))
            {
                return;
            }
        }

        operands.RemoveAll(known => Covers(operand, known));
        operands.Add(operand);
    }

    /// <summary>True when every term of the smaller stands in the larger with at least its coefficient; unknowns are not negative.</summary>
    private static bool Covers(CostExpression larger, CostExpression smaller)
    {
        var at = 0;
        foreach (var term in smaller.Terms)
        {
            while (at < larger.Terms.Length && CostTerm.CompareFactors(larger.Terms[at], term) < 0)
            {
                at++;
            }

            if (at == larger.Terms.Length || CostTerm.CompareFactors(larger.Terms[at], term) != 0 || larger.Terms[at].Coefficient < term.Coefficient)
            {
                return false;
            }
        }

        return true;
    }
}
