using System.Numerics;

namespace TokenBudget.Core.Costs;

/// <summary>What two expressions share.</summary>
internal static class CostCommon
{
    /// <summary>Most operands of maxima that are tried.</summary>
    private const int MaxSteps = 64;

    /// <summary>A lower bound of both; see <see cref="CostExpression.Common"/>.</summary>
    public static CostExpression Of(CostExpression left, CostExpression right)
    {
        // The smaller first, so that the order of the operands does not matter.
        var (first, second) = left.CompareTo(right) <= 0 ? (left, right) : (right, left);
        var steps = MaxSteps;
        return Of(Known(first), Known(second), ref steps);
    }

    /// <summary>The larger of both; see <see cref="CostExpression.Either"/>.</summary>
    public static CostExpression Larger(CostExpression left, CostExpression right)
    {
        var (common, leftRest, rightRest) = Split(left, right);
        return common + CostMaximum.Of(leftRest, rightRest);
    }

    private static CostExpression Of(CostExpression left, CostExpression right, ref int steps)
    {
        var (common, leftRest, rightRest) = Split(left, right);
        if (leftRest.Terms.Length == 0 || rightRest.Terms.Length == 0)
        {
            return common;
        }

        var more = ChooseOperand(leftRest, rightRest, ref steps) ?? ChooseOperand(rightRest, leftRest, ref steps);
        var sum = more is null ? common : common + more;
        return sum.IsTooLarge ? common : sum;
    }

    /// <summary>Takes a maximum apart: the smaller of max(a, b) and c is the larger of what a shares with c and of what b shares with it.
    /// Next is the turn of the other. Null when there is no maximum to take apart, or when enough were.</summary>
    private static CostExpression? ChooseOperand(CostExpression expression, CostExpression other, ref int steps)
    {
        foreach (var term in expression.Terms)
        {
            foreach (var factor in term.Factors)
            {
                if (factor.Kind != CostAtomKind.Maximum || factor.Operands.Length > steps)
                {
                    continue;
                }

                steps -= factor.Operands.Length;
                var rest = new List<CostTerm>(expression.Terms);
                rest.Remove(term);
                var others = new CostExpression(rest.ToArray());
                var times = new CostExpression([term.Without(factor)]);
                var best = CostExpression.Zero;
                foreach (var operand in factor.Operands)
                {
                    var chosen = others + (times * operand);
                    best = chosen.IsTooLarge ? best : CostMaximum.Of(best, Of(other, chosen, ref steps));
                }

                return best;
            }
        }

        return null;
    }

    /// <summary>The smaller coefficient of each term, and what is left of both.</summary>
    private static (CostExpression Common, CostExpression LeftRest, CostExpression RightRest) Split(CostExpression left, CostExpression right)
    {
        var (common, leftRest, rightRest) = (new List<CostTerm>(), new List<CostTerm>(), new List<CostTerm>());
        var (i, j) = (0, 0);
        while (i < left.Terms.Length && j < right.Terms.Length)
        {
            var (a, b) = (left.Terms[i], right.Terms[j]);
            var order = CostTerm.CompareFactors(a, b);
            if (order == 0)
            {
                common.Add(a with { Coefficient = BigInteger.Min(a.Coefficient, b.Coefficient) });
                AddRest(leftRest, a, b.Coefficient);
                AddRest(rightRest, b, a.Coefficient);
            }
            else
            {
                (order < 0 ? leftRest : rightRest).Add(order < 0 ? a : b);
            }

            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        leftRest.AddRange(left.Terms.AsSpan(i).ToArray());
        rightRest.AddRange(right.Terms.AsSpan(j).ToArray());
        return (new(common.ToArray()), new(leftRest.ToArray()), new(rightRest.ToArray()));
    }

    private static void AddRest(List<CostTerm> rest, CostTerm term, BigInteger taken)
    {
        if (term.Coefficient > taken)
        {
            rest.Add(term with { Coefficient = term.Coefficient - taken });
        }
    }

    /// <summary>The expression with zero for what was given up, which may be any number.</summary>
    private static CostExpression Known(CostExpression expression)
    {
        if (!expression.IsTooLarge)
        {
            return expression;
        }

        var known = new CostSubstitution(static _ => null, CostExpression.Zero).Apply(expression);
        return known.IsTooLarge ? CostExpression.Zero : known;
    }
}
