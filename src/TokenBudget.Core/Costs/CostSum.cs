using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>Makes expressions in their one form, within the limits.</summary>
internal static class CostSum
{
    /// <summary>An expression that was given up: it may be any number.</summary>
    public static CostExpression Anything { get; } = new([new CostTerm(BigInteger.One, [CostAtom.Anything])]);

    public static CostExpression Of(CostAtom atom) => atom.Depth > CostLimits.MaxDepth || atom.Size >= CostLimits.MaxSize
        ? Anything
        : new([new CostTerm(BigInteger.One, [atom])]);

    /// <summary>Sorts the terms and adds up those with the same factors.</summary>
    public static CostExpression Of(List<CostTerm> terms)
    {
        if (terms.Count > CostExpression.MaxTerms * CostLimits.Slack || SizeOf(terms) > CostLimits.MaxSize * CostLimits.Slack)
        {
            return Anything;
        }

        terms.Sort(CostTerm.CompareFactors);
        var used = 0;
        for (var i = 0; i < terms.Count; i++)
        {
            if (used > 0 && CostTerm.CompareFactors(terms[used - 1], terms[i]) == 0)
            {
                terms[used - 1] = terms[used - 1] with { Coefficient = terms[used - 1].Coefficient + terms[i].Coefficient };
            }
            else
            {
                terms[used++] = terms[i];
            }
        }

        terms.RemoveRange(used, terms.Count - used);
        return IsTooLarge(terms) ? Anything : new(terms.ToArray());
    }

    /// <summary>Merges the terms of both, which are sorted already.</summary>
    public static CostExpression Of(CostExpression left, CostExpression right)
    {
        var (a, b) = (left.Terms, right.Terms);
        if (a is [{ Factors.Length: 0 } x] && b is [{ Factors.Length: 0 } y] && x.Coefficient + y.Coefficient is var sum && sum <= long.MaxValue)
        {
            return CostExpression.Constant((long)sum);
        }

        var terms = new List<CostTerm>(a.Length + b.Length);
        var (i, j) = (0, 0);
        while (i < a.Length || j < b.Length)
        {
            var order = i == a.Length ? 1 : j == b.Length ? -1 : CostTerm.CompareFactors(a[i], b[j]);
            terms.Add(order == 0 ? a[i] with { Coefficient = a[i++].Coefficient + b[j++].Coefficient } : order < 0 ? a[i++] : b[j++]);
        }

        return IsTooLarge(terms) ? Anything : new(terms.ToArray());
    }

    public static CostExpression Product(CostExpression left, CostExpression right)
    {
        var count = (long)left.Terms.Length * right.Terms.Length;
        var size = ((long)left.Size * right.Terms.Length) + ((long)right.Size * left.Terms.Length);
        if (count > CostExpression.MaxTerms * CostLimits.Slack || size > CostLimits.MaxSize * CostLimits.Slack * 2)
        {
            return Anything;
        }

        var terms = new List<CostTerm>((int)count);
        foreach (var a in left.Terms)
        {
            foreach (var b in right.Terms)
            {
                terms.Add(a * b);
            }
        }

        return Of(terms);
    }

    private static bool IsTooLarge(List<CostTerm> terms)
    {
        var tooLarge = terms.Count > CostExpression.MaxTerms || SizeOf(terms) > CostLimits.MaxSize;
        foreach (var term in terms)
        {
            tooLarge |= term.Factors.Length > CostLimits.MaxFactors || term.Coefficient > CostLimits.MaxCoefficient;
        }

        return tooLarge;
    }

    private static long SizeOf(List<CostTerm> terms)
    {
        var size = 0L;
        foreach (var term in terms)
        {
            size += term.Size;
        }

        return size;
    }
}
