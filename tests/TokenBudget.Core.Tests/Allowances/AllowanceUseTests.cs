using TokenBudget.Core.Allowances;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;

namespace TokenBudget.Core.Tests.Allowances;

/// <summary>Use per year against the allowance; what is unknown is counted, not taken for nothing.</summary>
public sealed class AllowanceUseTests
{
    private static readonly AllowanceFacts Team = new(6, 50_000_000, 1_000m, "src/Budget.cs:3");

    [Fact]
    public void Tokens_and_usd_are_added_up_and_compared_with_the_share_of_all_engineers()
    {
        var use = AllowanceUse.Compute(Team, [Site(Year(100_000_000, 50_000_000, 1_500m, Basis.Declared)), Site(Year(75_000_000, 0, 0m, Basis.Bounded))]);

        Assert.Equal((225_000_000L, 300_000_000L, 75m), (use.TokensPerYear, use.AllowedTokens, use.TokensPercent));
        Assert.Equal((1_500m, 6_000m, 25m), (use.UsdPerYear, use.AllowedUsd, use.UsdPercent));
        Assert.Equal((2, 0, 0, Basis.Declared), (use.DeclaredCallSites, use.UndeclaredCallSites, use.UnpricedCallSites, use.Basis));
        Assert.False(use.IsOver);
    }

    [Fact]
    public void Call_sites_without_declared_traffic_are_counted_and_left_out()
    {
        var use = AllowanceUse.Compute(Team, [Site(null), Site(Year(10, 5, 1m, Basis.Exact)), Site(null)]);

        Assert.Equal((1, 2), (use.DeclaredCallSites, use.UndeclaredCallSites));
        Assert.Equal(15, use.TokensPerYear);
    }

    [Fact]
    public void When_no_traffic_is_declared_the_use_is_unknown()
    {
        var use = AllowanceUse.Compute(Team, [Site(null)]);

        Assert.Null(use.TokensPerYear);
        Assert.Null(use.UsdPerYear);
        Assert.Null(use.TokensPercent);
        Assert.False(use.IsOver);
    }

    [Fact]
    public void Without_call_sites_nothing_is_used()
    {
        var use = AllowanceUse.Compute(Team, []);
        Assert.Equal((0L, 0m, 0m, Basis.Exact), (use.TokensPerYear, use.UsdPerYear, use.TokensPercent, use.Basis));
    }

    [Fact]
    public void A_call_without_a_price_makes_the_cost_unknown_but_an_excess_of_the_others_is_still_seen()
    {
        var use = AllowanceUse.Compute(Team, [Site(Year(1, 1, null, Basis.Exact)), Site(Year(1, 1, 6_000.01m, Basis.Exact))]);

        Assert.Equal(1, use.UnpricedCallSites);
        Assert.Null(use.UsdPerYear);
        Assert.Null(use.UsdPercent);
        Assert.Equal(6_000.01m, use.PricedUsdPerYear);
        Assert.True(use.IsOverUsd);
        Assert.False(use.IsOverTokens);
    }

    [Theory]
    [InlineData(300_000_000, false)]
    [InlineData(300_000_001, true)]
    public void Over_begins_above_the_allowance(long tokens, bool over)
    {
        Assert.Equal(over, AllowanceUse.Compute(Team, [Site(Year(tokens, 0, 0m, Basis.Exact))]).IsOver);
    }

    [Fact]
    public void Without_an_allowance_there_is_a_use_but_no_share()
    {
        var use = AllowanceUse.Compute(null, [Site(Year(10, 5, 1m, Basis.Exact))]);

        Assert.Equal(15, use.TokensPerYear);
        Assert.Null(use.AllowedTokens);
        Assert.Null(use.TokensPercent);
        Assert.False(use.IsOver);
    }

    [Fact]
    public void The_largest_figures_saturate()
    {
        var huge = Year(long.MaxValue, long.MaxValue, decimal.MaxValue, Basis.Assumed);
        var use = AllowanceUse.Compute(new AllowanceFacts(int.MaxValue, long.MaxValue, decimal.MaxValue, ""), [Site(huge), Site(huge)]);

        Assert.Equal((long.MaxValue, decimal.MaxValue), (use.TokensPerYear, use.UsdPerYear));
        Assert.Equal((100m, false), (use.TokensPercent, use.IsOver));

        var tiny = AllowanceUse.Compute(new AllowanceFacts(1, 1, 0.0001m, ""), [Site(huge)]);
        Assert.True(tiny is { IsOverTokens: true, IsOverUsd: true });
    }

    private static YearFacts Year(long input, long output, decimal? usd, Basis basis) => new(1, input, output, usd, basis);

    private static CallSiteFacts Site(YearFacts? year) => new()
    {
        Id = "0",
        File = "a.cs",
        Line = 1,
        Column = 1,
        Method = "M:A.B",
        Sdk = "openai",
        Api = "api",
        Kind = "chat",
        Model = new ModelFacts(null, ModelBasis.Unknown, "o200k_base~"),
        Input = TokenEstimate.Zero,
        InputExpression = "0",
        Output = TokenEstimate.Zero,
        Calls = TokenEstimate.Exact(1),
        CallsExpression = "1",
        PerYear = year,
    };
}
