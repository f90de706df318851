using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Tests.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>The laws of the algebra, on random formulas.</summary>
public sealed class CostExpressionLawTests
{
    private const int Runs = 3_000;

    /// <summary>Small enough that no product of three formulas is given up as too large.</summary>
    private const long MaxConstant = 10_000;

    [Fact]
    public void Sums_products_and_maxima_commute_and_associate()
    {
        ForAll(static (a, b, c) =>
        {
            AssertSame(a + b, b + a);
            AssertSame(a * b, b * a);
            AssertSame(CostExpression.Max(a, b), CostExpression.Max(b, a));
            AssertSame((a + b) + c, a + (b + c));
            AssertSame((a * b) * c, a * (b * c));
            AssertSame(CostExpression.Max(CostExpression.Max(a, b), c), CostExpression.Max(a, CostExpression.Max(b, c)));
        });
    }

    [Fact]
    public void Products_distribute_over_sums()
    {
        ForAll(static (a, b, c) => AssertSame(a * (b + c), (a * b) + (a * c)));
    }

    [Fact]
    public void Zero_and_one_are_neutral_and_zero_absorbs()
    {
        ForAll(static (a, _, _) =>
        {
            AssertSame(a, a + CostExpression.Zero);
            AssertSame(a, a * CostExpression.One);
            AssertSame(CostExpression.Zero, a * CostExpression.Zero);
            AssertSame(a, CostExpression.Max(a, CostExpression.Zero));
            AssertSame(a, CostExpression.Max(a, a));
        });
    }

    [Fact]
    public void A_sum_covers_its_parts_in_a_maximum()
    {
        ForAll(static (a, b, _) => AssertSame(a + b, CostExpression.Max(a + b, CostExpression.Max(a + b, b + a))));
    }

    [Fact]
    public void Evaluating_the_simplified_form_is_computing_the_formula_step_by_step()
    {
        var random = new Random(5);
        var compared = 0;
        for (var i = 0; i < Runs; i++)
        {
            var tree = Tree.Next(random, 4, long.MaxValue);
            var expression = tree.Build();
            var values = Tree.Names.ToDictionary(name => name, _ => RandomEstimate.Next(random));
            var (computed, evaluated) = (tree.Compute(values), expression.Evaluate(name => values[name]));
            if (expression.ToString().Contains('…'))
            {
                Assert.True(evaluated.Min <= computed.Min && (evaluated.Max is null || evaluated.Max >= computed.Max));
            }
            else
            {
                compared++;
                Assert.Equal(computed, evaluated);
            }
        }

        Assert.True(compared > Runs * 9 / 10, $"only {compared} formulas stayed small enough to be compared");
    }

    [Fact]
    public void Equal_text_means_equal_value()
    {
        var random = new Random(6);
        for (var i = 0; i < Runs; i++)
        {
            var (a, b) = (Tree.Next(random, 2, MaxConstant).Build(), Tree.Next(random, 2, MaxConstant).Build());
            Assert.Equal(a.Equals(b), a.ToString() == b.ToString());
        }
    }

    private static void ForAll(Action<CostExpression, CostExpression, CostExpression> law) =>
        TreeProperty.HoldsForThree(2, (a, b, c) => law(a.Build(), b.Build(), c.Build()));

    private static void AssertSame(CostExpression expected, CostExpression actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
        Assert.Equal(expected.ToString(), actual.ToString());
        Assert.Equal(0, expected.CompareTo(actual));
    }
}
