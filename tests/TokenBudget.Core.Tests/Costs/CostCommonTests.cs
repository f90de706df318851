using TokenBudget.Core.Costs;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Costs;

/// <summary>What two expressions share, and the larger of both with that taken out.</summary>
public sealed class CostCommonTests
{
    private static readonly CostExpression A = CostExpression.Unknown("a");
    private static readonly CostExpression B = CostExpression.Unknown("b");

    public static TheoryData<CostExpression, CostExpression, string> Shared => new()
    {
        { C(5), C(7), "5" },
        { C(5) + A, C(7), "5" },
        { C(5) + (C(3) * A), C(2) + (C(4) * A) + B, "2 + 3 × a" },
        { A, B, "0" },
        { A * B, A, "0" },
        { C(9) + (C(2) * CostExpression.Max(A, B)), C(4) + CostExpression.Max(B, A), "4 + max(a, b)" },
        { C(9) + (C(4) * CostExpression.Pairs(A)), C(10) + (C(3) * CostExpression.Pairs(A)), "9 + 3 × a × (a − 1) / 2" },
        { CostExpression.Max(C(12), A), C(10), "10" },
        { C(5) + CostExpression.Max(C(12), A), C(7) + A, "5 + max(2, a)" },
        { CostExpression.Max(C(12), A), CostExpression.Max(C(10), C(2) * A), "max(10, a)" },
        { A + (C(3) * CostExpression.Max(A, B)), B, "b" },
    };

    [Theory]
    [MemberData(nameof(Shared))]
    public void Each_term_has_the_smaller_coefficient_and_a_maximum_is_at_least_its_operands(CostExpression left, CostExpression right, string shared)
    {
        Assert.Equal(shared, CostExpression.Common(left, right).ToString());
        Assert.Equal(shared, CostExpression.Common(right, left).ToString());
    }

    [Fact]
    public void It_is_never_above_either()
    {
        TreeProperty.Holds(3, static (a, b, random) =>
        {
            var (left, right) = (a.Build(), b.Build());
            var common = CostExpression.Common(left, right);
            Assert.False(common.IsTooLarge);
            Assert.Equal(common, CostExpression.Common(right, left));
            for (var i = 0; i < 5; i++)
            {
                var estimates = TreeProperty.Estimates(random);
                var value = common.Evaluate(name => estimates[name]);
                AssertAtMost(value, left.Evaluate(name => estimates[name]));
                AssertAtMost(value, right.Evaluate(name => estimates[name]));
            }
        });
    }

    [Fact]
    public void It_is_the_smaller_one_where_one_is_part_of_the_other()
    {
        TreeProperty.Holds(2, static (a, b, _) =>
        {
            var (part, more) = (a.Build(), b.Build());
            Assert.Equal(part, CostExpression.Common(part, part));
            Assert.Equal(part, CostExpression.Common(part + more, part));
            Assert.Equal(CostExpression.Zero, CostExpression.Common(part, CostExpression.Zero));
        });
    }

    [Fact]
    public void What_was_given_up_is_nothing_that_is_certain()
    {
        var anything = CostSamples.Anything();

        Assert.Equal(C(3), CostExpression.Common(anything + C(3), anything + C(5)));
        Assert.Equal(C(5), CostExpression.Common(CostExpression.Max(anything, C(5)), C(7)));
        Assert.Equal(CostExpression.Zero, CostExpression.Common(anything, anything));
    }

    [Fact]
    public void Many_maxima_end()
    {
        var (left, right) = (CostExpression.Zero, CostExpression.Zero);
        for (var i = 0; i < 40; i++)
        {
            left += CostExpression.Max(CostExpression.Unknown($"x{i}"), CostExpression.Unknown($"y{i}"));
            right += CostExpression.Max(CostExpression.Unknown($"x{i}"), CostExpression.Unknown($"z{i}"));
        }

        var common = CostExpression.Common(left, right);

        Assert.False(common.IsTooLarge);
        Assert.Equal(1, common.Evaluate(name => TokenEstimate.Exact(name == "x0" ? 1 : 0)).Min);
    }

    [Fact]
    public void The_larger_after_a_branch_is_the_maximum_with_what_both_share_outside()
    {
        Assert.Equal("7 + max(a, b)", CostExpression.Either(C(7) + A, C(7) + B).ToString());
        Assert.Equal("5 + a", CostExpression.Either(C(5), C(5) + A).ToString());
        TreeProperty.Holds(3, static (a, b, random) =>
        {
            var (left, right) = (a.Build(), b.Build());
            var (larger, maximum, estimates) = (CostExpression.Either(left, right), CostExpression.Max(left, right), TreeProperty.Estimates(random));
            if (!larger.IsTooLarge && !maximum.IsTooLarge)
            {
                Assert.Equal(maximum.Evaluate(name => estimates[name]), larger.Evaluate(name => estimates[name]));
            }
        });
    }

    [Fact]
    public void Two_hundred_branches_one_after_the_other_stay_small()
    {
        var (either, maximum) = (CostExpression.Zero, CostExpression.Zero);
        for (var i = 0; i < 200; i++)
        {
            var (then, otherwise) = (CostExpression.Unknown($"x{i}"), CostExpression.Unknown($"y{i}"));
            either = CostExpression.Either(either + then, either + otherwise);
            maximum = CostExpression.Max(maximum + then, maximum + otherwise);
        }

        Assert.Equal(TokenEstimate.Exact(400), either.Evaluate(_ => TokenEstimate.Exact(2)));
        Assert.True(maximum.IsTooLarge);
    }

    private static void AssertAtMost(TokenEstimate lower, TokenEstimate figure)
    {
        Assert.True(lower.Min <= figure.Min && lower.Expected <= figure.Expected, $"{lower} is above {figure}");
        Assert.True(figure.Max is null || lower.Max <= figure.Max, $"{lower} is above {figure}");
    }

    private static CostExpression C(long value) => CostExpression.Constant(value);
}
