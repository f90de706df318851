using TokenBudget.Core.Costs;

namespace TokenBudget.Core.Tests.Costs;

public sealed class CostSplitTests
{
    private static readonly CostExpression A = CostExpression.Unknown("a");
    private static readonly CostExpression B = CostExpression.Unknown("b");
    private static readonly CostExpression N = CostExpression.Unknown("n");

    [Fact]
    public void An_expression_that_is_linear_in_an_unknown_is_taken_apart() =>
        Assert.Equal((CostExpression.Constant(7) + A, CostExpression.Constant(3) + B), (CostExpression.Constant(7) + A + (N * (CostExpression.Constant(3) + B))).Split("n"));

    [Fact]
    public void An_unknown_that_does_not_occur_has_no_share() => Assert.Equal((A + B, CostExpression.Zero), (A + B).Split("n"));

    [Fact]
    public void A_square_has_no_such_form() => Assert.Null((A + (N * N)).Split("n"));

    [Fact]
    public void Neither_has_an_unknown_inside_of_a_maximum_or_of_pairs()
    {
        Assert.Null((A + CostExpression.Max(N, B)).Split("n"));
        Assert.Null((CostExpression.Pairs(N) * A).Split("n"));
        Assert.Null((N * CostExpression.Max(N, B)).Split("n"));
    }

    [Fact]
    public void Both_parts_together_are_the_whole()
    {
        var whole = (N * A * B) + (CostExpression.Max(A, B) * N) + CostExpression.Pairs(A) + N;

        var (others, each) = whole.Split("n")!.Value;

        Assert.Equal(whole, others + (N * each));
    }
}
