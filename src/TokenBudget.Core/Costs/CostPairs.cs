using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>Counts pairs: n × (n − 1) / 2.</summary>
internal static class CostPairs
{
    /// <summary>Expands sums, coefficients and maxima, so that only the pairs of a product of unknowns stay as they are.</summary>
    /// <remarks>Two of a + b are two of a, two of b, or one of each. So c times the same make c times its pairs and,
    /// for each pair of copies, its square.</remarks>
    public static CostExpression Of(CostExpression count)
    {
        var length = (long)count.Terms.Length;
        if (length * (length + 3) / 2 > CostExpression.MaxTerms * CostLimits.Slack)
        {
            return CostSum.Anything;
        }

        var terms = new List<CostTerm>();
        for (var i = 0; i < count.Terms.Length; i++)
        {
            var (coefficient, one) = (count.Terms[i].Coefficient, count.Terms[i] with { Coefficient = BigInteger.One });
            foreach (var term in OfProduct(one).Terms)
            {
                terms.Add(term with { Coefficient = term.Coefficient * coefficient });
            }

            if (!coefficient.IsOne)
            {
                terms.Add((one * one) with { Coefficient = coefficient * (coefficient - 1) / 2 });
            }

            for (var j = i + 1; j < count.Terms.Length; j++)
            {
                terms.Add(count.Terms[i] * count.Terms[j]);
            }
        }

        return CostSum.Of(terms);
    }

    /// <summary>True for what stays inside pairs: an unknown, pairs, or a product of several factors, with the coefficient 1.</summary>
    public static bool StaysWhole(CostExpression count) =>
        count.Terms.Length == 1 && count.Terms[0].Coefficient.IsOne && count.Terms[0].Factors.Length > 0
        && (count.Terms[0].Factors.Length > 1 || count.Terms[0].Factors[0].Kind is CostAtomKind.Unknown or CostAtomKind.Pairs);

    private static CostExpression OfProduct(CostTerm one)
    {
        var count = new CostExpression([one]);
        if (one.Factors.Length == 0 || StaysWhole(count))
        {
            return one.Factors.Length == 0 ? CostExpression.Zero : CostSum.Of(CostAtom.Pairs(count));
        }

        // More things never make fewer pairs, so the largest number of things makes the largest number of pairs.
        return one.Factors[0].Kind == CostAtomKind.Maximum
            ? CostMaximum.Of(Array.ConvertAll(one.Factors[0].Operands, Of))
            : CostSum.Anything;
    }
}
