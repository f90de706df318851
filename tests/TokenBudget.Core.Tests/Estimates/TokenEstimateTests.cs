using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Tests.Estimates;

/// <summary>Interval arithmetic: always an interval, never too small.</summary>
public sealed class TokenEstimateTests
{
    [Fact]
    public void The_default_knows_nothing()
    {
        Assert.Equal(TokenEstimate.Unbounded(0, 0), default);
        Assert.Equal(Basis.Unbounded, default(TokenEstimate).Basis);
    }

    [Theory]
    [InlineData(-1, 5L)]
    [InlineData(6, 5L)]
    public void An_interval_that_is_none_is_refused(long min, long? max)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TokenEstimate(min, 5, max, Basis.Bounded));
    }

    [Theory]
    [InlineData(1, 9L, Basis.Exact, Basis.Bounded)]
    [InlineData(1, 9L, Basis.Unbounded, Basis.Assumed)]
    [InlineData(1, null, Basis.Exact, Basis.Unbounded)]
    [InlineData(9, 9L, Basis.Exact, Basis.Exact)]
    [InlineData(9, 9L, Basis.Declared, Basis.Declared)]
    public void The_basis_is_made_to_fit_the_interval(long min, long? max, Basis given, Basis kept)
    {
        Assert.Equal(kept, new TokenEstimate(min, 5, max, given).Basis);
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(5, 5)]
    [InlineData(100, 9)]
    public void The_expected_figure_is_moved_into_the_interval(long expected, long kept)
    {
        Assert.Equal(kept, new TokenEstimate(2, expected, 9, Basis.Bounded).Expected);
    }

    [Fact]
    public void A_sum_that_passes_the_largest_number_loses_its_maximum()
    {
        var sum = TokenEstimate.Exact(long.MaxValue) + TokenEstimate.Exact(1);
        Assert.Equal(TokenEstimate.Unbounded(long.MaxValue, long.MaxValue), sum);
    }

    [Fact]
    public void Nothing_times_anything_is_nothing_on_the_basis_of_the_nothing()
    {
        Assert.Equal(TokenEstimate.Zero, TokenEstimate.Zero * TokenEstimate.Unbounded(5, 9));
        Assert.Equal(Basis.Declared, (TokenEstimate.Unbounded(5, 9) * new TokenEstimate(0, 0, 0, Basis.Declared)).Basis);
    }

    [Fact]
    public void A_branch_holds_both_sides_and_plans_with_the_dearer()
    {
        Assert.Equal(new TokenEstimate(3, 8, 8, Basis.Bounded), TokenEstimate.Either(TokenEstimate.Exact(3), TokenEstimate.Exact(8)));
        Assert.Equal(TokenEstimate.Exact(3), TokenEstimate.Either(TokenEstimate.Exact(3), TokenEstimate.Exact(3)));
        Assert.Null(TokenEstimate.Either(TokenEstimate.Exact(3), TokenEstimate.Unbounded(1, 1)).Max);
    }

    [Fact]
    public void Every_operation_is_sound_on_every_pair_of_points()
    {
        var random = new Random(2);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (RandomEstimate.Next(random), RandomEstimate.Next(random));
            var (x, y) = (Pick(a, random), Pick(b, random));
            AssertHolds(a + b, x + y);
            AssertHolds(a * b, x * y);
            AssertHolds(TokenEstimate.Larger(a, b), UInt128.Max(x, y));
            AssertHolds(TokenEstimate.Either(a, b), random.Next(2) == 0 ? x : y);
        }
    }

    [Fact]
    public void Operations_commute_and_associate()
    {
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b, c) = (RandomEstimate.Next(random), RandomEstimate.Next(random), RandomEstimate.Next(random));
            Assert.Equal(a + b, b + a);
            Assert.Equal(a * b, b * a);
            Assert.Equal(TokenEstimate.Larger(a, b), TokenEstimate.Larger(b, a));
            Assert.Equal((a + b) + c, a + (b + c));
            Assert.Equal((a * b) * c, a * (b * c));
            Assert.Equal(TokenEstimate.Larger(TokenEstimate.Larger(a, b), c), TokenEstimate.Larger(a, TokenEstimate.Larger(b, c)));
        }
    }

    [Fact]
    public void Adding_never_lowers_a_figure_and_never_strengthens_the_basis()
    {
        var random = new Random(4);
        for (var i = 0; i < 20_000; i++)
        {
            var (a, b) = (RandomEstimate.Next(random), RandomEstimate.Next(random));
            var sum = a + b;
            Assert.True(sum.Min >= a.Min && sum.Expected >= a.Expected && (sum.Max is null || sum.Max >= a.Max));
            Assert.True(sum.Basis >= a.Basis && sum.Basis >= b.Basis);
        }
    }

    private static UInt128 Pick(TokenEstimate estimate, Random random)
    {
        var max = estimate.Max ?? long.MaxValue;
        return (UInt128)(random.Next(3) switch
        {
            0 => estimate.Min,
            1 => max,
            _ => estimate.Min + (long)((max - estimate.Min) * random.NextDouble()),
        });
    }

    private static void AssertHolds(TokenEstimate estimate, UInt128 point)
    {
        Assert.InRange(estimate.Expected, estimate.Min, estimate.Max ?? long.MaxValue);
        Assert.True((UInt128)estimate.Min <= point);
        Assert.True(estimate.Max is null || point <= (UInt128)estimate.Max.Value);
        Assert.Equal(estimate.Max is null, estimate.Basis == Basis.Unbounded);
    }
}
