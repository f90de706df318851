using TokenBudget.Core.Estimates;
using TokenBudget.Core.Prices;

namespace TokenBudget.Core.Tests.Prices;

/// <summary>From tokens to USD.</summary>
public sealed class CostEstimateTests
{
    [Fact]
    public void Tokens_cost_their_price_per_million()
    {
        Assert.Equal(0.00105m, Find("gpt-4o-mini").CostUsd(3_000, 1_000));
        Assert.Equal(0m, Find("gpt-4o-mini").CostUsd(0, 0));
    }

    [Theory]
    [InlineData(272_000, 2)]
    [InlineData(272_001, 4)]
    public void A_long_request_pays_the_tier_as_a_whole(long input, int perMillion)
    {
        Assert.Equal(input * perMillion / 1_000_000m, Find("gpt-6-sol").CostUsd(input, 0));
    }

    [Theory]
    [InlineData(32_000, 1.2)]
    [InlineData(32_001, 2.4)]
    [InlineData(128_000, 2.4)]
    [InlineData(128_001, 3)]
    public void Several_tiers_apply_from_their_threshold_on(long input, double perMillion)
    {
        Assert.Equal(input * (decimal)perMillion / 1_000_000m, Find("qwen3-max").CostUsd(input, 0));
    }

    [Fact]
    public void A_short_call_costs_the_same_at_least_and_at_most()
    {
        var cost = CostEstimate.PerCall(Find("gpt-4o-mini"), TokenEstimate.Exact(1_000), TokenEstimate.Exact(100));

        Assert.Equal(0.00021m, cost!.Min);
        Assert.Equal(0.00021m, cost.Expected);
        Assert.Equal(0.00021m, cost.Max);
    }

    [Fact]
    public void A_call_that_may_be_cached_costs_at_least_the_cached_price()
    {
        var cost = CostEstimate.PerCall(Find("gpt-4o-mini"), TokenEstimate.Exact(2_000), TokenEstimate.Zero)!;

        Assert.Equal(2_000 * 0.075m / 1_000_000m, cost.Min);
        Assert.Equal(2_000 * 0.15m / 1_000_000m, cost.Expected);
        Assert.Equal(2_000 * 0.15m / 1_000_000m, cost.Max);
    }

    [Fact]
    public void A_call_whose_cache_is_written_unasked_costs_at_most_the_write_price()
    {
        var cost = CostEstimate.PerCall(Find("gpt-6-sol"), TokenEstimate.Exact(2_000), TokenEstimate.Zero)!;
        Assert.Equal(2_000 * 2.5m / 1_000_000m, cost.Max);
    }

    [Fact]
    public void Peak_hours_count_in_the_maximum_only()
    {
        var cost = CostEstimate.PerCall(Find("deepseek-v4-pro"), TokenEstimate.Exact(1_000_000), TokenEstimate.Exact(1_000_000))!;

        Assert.Equal(0.66m + 1.98m, cost.Expected);
        Assert.Equal(1.32m + 3.96m, cost.Max);
    }

    [Fact]
    public void Unbounded_tokens_have_no_maximum_and_unknown_prices_no_cost()
    {
        Assert.Null(CostEstimate.PerCall(Find("gpt-4o"), TokenEstimate.Unbounded(10, 20), TokenEstimate.Zero)!.Max);
        Assert.Null(CostEstimate.PerCall(Find("ft:gpt-4o:org::id"), TokenEstimate.Exact(1), TokenEstimate.Exact(1)));
    }

    [Fact]
    public void For_every_model_and_size_the_expected_cost_lies_in_the_interval()
    {
        var random = new Random(1);
        foreach (var model in PriceBook.Default.Models.Where(m => m.Price is not null))
        {
            for (var i = 0; i < 50; i++)
            {
                var min = random.NextInt64(1, 400_000);
                var input = new TokenEstimate(min, min + random.NextInt64(100_000), min + random.NextInt64(100_000), Basis.Bounded);
                var output = new TokenEstimate(0, random.Next(1_000), 2_000, Basis.Bounded);
                var cost = CostEstimate.PerCall(model, input, output)!;
                Assert.InRange(cost.Expected, cost.Min, cost.Max!.Value);
                Assert.InRange(model.CostUsd(input.Min, output.Min), cost.Min, cost.Max.Value);
                Assert.InRange(model.CostUsd(input.Max!.Value, output.Max!.Value), cost.Min, cost.Max.Value);
            }
        }
    }

    [Fact]
    public void The_largest_counts_do_not_overflow()
    {
        Assert.True(Find("gpt-5.5-pro").CostUsd(long.MaxValue, long.MaxValue) > 0);
    }

    private static ModelInfo Find(string id) =>
        PriceBook.Default.TryFind(id, out var model) ? model : throw new InvalidOperationException(id);
}
