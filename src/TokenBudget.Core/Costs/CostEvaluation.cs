using System.Numerics;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Costs;

/// <summary>Interval arithmetic on expressions. Nothing in them falls when an unknown rises, so every end of the result comes from that end.</summary>
internal static class CostEvaluation
{
    public static TokenEstimate Of(CostExpression expression, Func<string, TokenEstimate> assumptions)
    {
        var sum = TokenEstimate.Zero;
        foreach (var term in expression.Terms)
        {
            sum += Of(term, assumptions);
        }

        return sum;
    }

    public static TokenEstimate Of(CostTerm term, Func<string, TokenEstimate> assumptions)
    {
        var product = Of(term.Coefficient);
        foreach (var factor in term.Factors)
        {
            product *= Of(factor, assumptions);
        }

        return product;
    }

    public static TokenEstimate Of(CostAtom atom, Func<string, TokenEstimate> assumptions) => atom.Kind switch
    {
        CostAtomKind.Unknown => assumptions(atom.Name!),
        CostAtomKind.Maximum => Largest(atom.Operands, assumptions),
        CostAtomKind.Pairs => Pairs(Of(atom.Operands[0], assumptions)),
        _ => TokenEstimate.Unbounded(0, 0),
    };

    private static TokenEstimate Of(BigInteger coefficient) => coefficient <= long.MaxValue
        ? TokenEstimate.Exact((long)coefficient)
        : TokenEstimate.Unbounded(long.MaxValue, long.MaxValue);

    private static TokenEstimate Largest(CostExpression[] operands, Func<string, TokenEstimate> assumptions)
    {
        var largest = Of(operands[0], assumptions);
        for (var i = 1; i < operands.Length; i++)
        {
            largest = TokenEstimate.Larger(largest, Of(operands[i], assumptions));
        }

        return largest;
    }

    private static TokenEstimate Pairs(TokenEstimate count) => new(
        SaturatingMath.Pairs(count.Min),
        SaturatingMath.Pairs(count.Expected),
        SaturatingMath.PairsOfLimit(count.Max),
        count.Basis);
}
