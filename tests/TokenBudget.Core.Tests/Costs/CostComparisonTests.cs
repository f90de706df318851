using System.Numerics;
using TokenBudget.Core.Budgets;
using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>Figures against budgets, and what stands in the way of an answer.</summary>
public sealed class CostComparisonTests
{
    private static readonly CostExpression A = CostExpression.Unknown("a");
    private static readonly CostExpression B = CostExpression.Unknown("b");
    private static readonly CostExpression N = CostExpression.Unknown("n");

    [Theory]
    [InlineData(120, BudgetStatus.Within)]
    [InlineData(119, BudgetStatus.Unproved)]
    [InlineData(20, BudgetStatus.Unproved)]
    [InlineData(19, BudgetStatus.Over)]
    [InlineData(0, BudgetStatus.Over)]
    public void The_maximum_proves_within_and_the_minimum_over(long budget, BudgetStatus status)
    {
        var figure = C(10) + (C(10) * A);

        var verdict = CostExpression.Compare(figure, figure, budget, _ => Between(1, 11));

        Assert.Equal(status, verdict.Status);
        Assert.Equal(status == BudgetStatus.Unproved ? ["a"] : [], verdict.Reasons);
    }

    [Fact]
    public void Upper_and_lower_bound_may_be_different_expressions()
    {
        Assert.Equal(BudgetStatus.Unproved, Compare(CostExpression.Max(A, C(50)), C(5), 10, _ => Between(0, 7)).Status);
        Assert.Equal(BudgetStatus.Within, Compare(CostExpression.Max(A, C(50)), C(5), 50, _ => Between(0, 7)).Status);
        Assert.Equal(BudgetStatus.Over, Compare(CostExpression.Max(A, C(50)), C(5), 4, _ => Between(0, 7)).Status);
        Assert.Empty(Compare(C(50), C(5), 10, _ => Between(0, 7)).Reasons);
    }

    [Fact]
    public void Unknowns_without_a_maximum_are_named_where_they_matter()
    {
        var figure = C(7) + (C(2) * B) + (N * A) + CostExpression.Max(C(3), CostExpression.Unknown("m")) + CostExpression.Pairs(CostExpression.Unknown("p"))
            + (CostExpression.Unknown("none") * CostExpression.Unknown("not")) + CostExpression.Unknown("range");

        var verdict = Compare(figure, C(7), 100, name => name switch
        {
            "n" => Between(1, 5),
            "none" => TokenEstimate.Zero,
            "range" => Between(0, 1_000_000),
            _ => TokenEstimate.Unbounded(0, 0),
        });

        Assert.Equal(BudgetStatus.Unproved, verdict.Status);
        Assert.Equal(["a", "b", "m", "p"], verdict.Reasons);
    }

    [Fact]
    public void With_ranges_only_the_largest_contribution_is_first()
    {
        var figure = (C(10) * A) + (C(3) * B) + (N * A) + CostExpression.Unknown("exact");

        var verdict = Compare(figure, C(0), 100, name => name switch
        {
            "a" => Between(0, 10),
            "b" => Between(5, 100),
            "n" => Between(1, 4),
            _ => TokenEstimate.Exact(50),
        });

        Assert.Equal(["b", "a", "n"], verdict.Reasons);
    }

    [Fact]
    public void In_a_maximum_and_among_pairs_ranges_count_as_far_as_they_change_the_figure()
    {
        TokenEstimate Known(string name) => name == "b" ? Between(0, 5) : Between(0, 10);

        Assert.Equal(["a"], Compare(CostExpression.Max(C(30), C(4) * A) + CostExpression.Max(C(30), B), C(0), 10, Known).Reasons);
        Assert.Equal(["a", "n"], Compare(CostExpression.Max(A, N), C(0), 5, Known).Reasons);
        Assert.Equal(["a", "n"], Compare(CostExpression.Max(A * A, N * N), C(0), 5, Known).Reasons);
        Assert.Equal(["a", "b"], Compare(CostExpression.Max(C(2) * B * A, A * N), C(0), 5, _ => Between(0, 10)).Reasons);
        Assert.Equal(["a", "b"], Compare(CostExpression.Pairs(A) + B, C(0), 20, Known).Reasons);
    }

    [Fact]
    public void What_was_given_up_is_named_after_the_unknowns_unless_it_is_multiplied_by_zero()
    {
        var anything = CostSamples.Anything();

        Assert.Equal(["an expression that grew too large"], Compare(anything + A, C(0), 100, _ => Between(0, 5)).Reasons);
        Assert.Equal(["a", "an expression that grew too large"], Compare(anything + A, C(0), 100, _ => TokenEstimate.Unbounded(0, 0)).Reasons);
        Assert.Equal(["an expression that grew too large"], Compare(CostExpression.Max(anything, C(3)), C(0), 100, _ => Between(0, 5)).Reasons);
        Assert.Equal(BudgetStatus.Within, Compare(anything * A, C(0), 100, _ => TokenEstimate.Zero).Status);
    }

    [Fact]
    public void Each_unknown_is_asked_for_once()
    {
        var asked = new List<string>();
        var figure = (A * A * B) + CostExpression.Max(A, B + C(2));

        Compare(figure, A, 5, name =>
        {
            asked.Add(name);
            return Between(1, 100);
        });

        Assert.Equal(["a", "b"], asked.Order());
    }

    [Fact]
    public void A_maximum_of_a_thousand_unknowns_is_explained_in_time()
    {
        var operands = CostExpression.Zero;
        for (var i = 0; i < 1_000; i++)
        {
            operands = CostExpression.Max(operands, C(i + 1) * CostExpression.Unknown($"x{i:d3}"));
        }

        Assert.Equal(1_000, Compare(operands, C(0), 5, _ => Between(0, 10)).Reasons.Count);
    }

    [Fact]
    public void Within_and_over_hold_for_every_figure_in_the_known_intervals()
    {
        var (within, over) = (0, 0);
        TreeProperty.Holds(3, (tree, other, random) =>
        {
            var known = TreeProperty.Estimates(random);
            var figure = tree.Build();
            var values = Tree.Names.ToDictionary(static name => name, name => Pick(random, known[name]));
            var exact = tree.Compute(values);
            var near = random.Next(3) switch { 0 => exact, 1 => exact - 1, _ => exact + random.Next(1_000) };
            var budget = (long)BigInteger.Max(0, BigInteger.Min(near, long.MaxValue - 1));

            var verdict = Compare(CostExpression.Max(figure, other.Build()), CostExpression.Common(figure, other.Build()), budget, name => known[name]);
            var own = Compare(figure, figure, budget, name => known[name]);

            foreach (var status in new[] { verdict.Status, own.Status })
            {
                Assert.True(status != BudgetStatus.Within || exact <= budget, $"{figure} is {exact}, over {budget}");
                Assert.True(status != BudgetStatus.Over || exact > budget, $"{figure} is {exact}, within {budget}");
                within += status == BudgetStatus.Within ? 1 : 0;
                over += status == BudgetStatus.Over ? 1 : 0;
            }

            Assert.Equal(own.Status == BudgetStatus.Unproved && !figure.IsConstant, own.Reasons.Count > 0);
            Assert.All(own.Reasons, reason => Assert.True(figure.Unknowns.Contains(reason) || figure.IsTooLarge));
        });
        Assert.True(within > 200 && over > 200, $"{within} within, {over} over");
    }

    private static BigInteger Pick(Random random, TokenEstimate estimate) => random.Next(4) switch
    {
        0 => estimate.Min,
        1 => estimate.Max ?? new BigInteger(long.MaxValue) * 1_000,
        2 => estimate.Expected,
        _ => estimate.Min + (((estimate.Max ?? new BigInteger(long.MaxValue) * 1_000) - estimate.Min) * random.Next(1_000) / 1_000),
    };

    private static CostVerdict Compare(CostExpression most, CostExpression least, long budget, Func<string, TokenEstimate> known) =>
        CostExpression.Compare(most, least, budget, known);

    private static TokenEstimate Between(long min, long max) => new(min, min, max, Basis.Declared);

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
