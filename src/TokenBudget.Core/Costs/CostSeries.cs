namespace TokenBudget.Core.Costs;

/// <summary>Adds up an expression over the iterations of a loop: the sum of e(0) + e(1) + … + e(n − 1).</summary>
/// <param name="index">Name of the unknown that counts finished iterations.</param>
/// <param name="count">How many iterations there are.</param>
/// <param name="isUpper">Where the sum has no simple form, whether a bound from above is wanted or one from below.</param>
internal sealed class CostSeries(string index, CostExpression count, bool isUpper)
{
    /// <remarks>Exact for what is linear in the index: a constant is added n times, and the index itself n × (n − 1) / 2. Higher powers lie
    /// between that and n in the place of the index.</remarks>
    public CostExpression Over(CostExpression each)
    {
        var sum = CostExpression.Zero;
        foreach (var term in each.Terms)
        {
            var (others, power) = Split(term);
            var once = new CostExpression([others]);
            if (power == 0)
            {
                // Inside of a maximum the index is taken at its end that makes the bound hold.
                var ends = once.Substitute(name => name == index ? isUpper ? count : CostExpression.Zero : null);
                sum += ends * count;
                continue;
            }

            once = once.Substitute(name => name == index ? isUpper ? count : CostExpression.Zero : null);
            sum += once * CostExpression.Pairs(count) * (isUpper ? Power(power - 1) : CostExpression.One);
        }

        return sum;
    }

    private CostExpression Power(int power)
    {
        var product = CostExpression.One;
        for (var i = 0; i < power; i++)
        {
            product *= count;
        }

        return product;
    }

    /// <summary>A term without the index, and how often it stands in it as a factor.</summary>
    private (CostTerm Others, int Power) Split(CostTerm term)
    {
        var factor = CostAtom.Unknown(index);
        var power = 0;
        while (Array.IndexOf(term.Factors, factor) >= 0)
        {
            term = term.Without(factor);
            power++;
        }

        return (term, power);
    }
}
