using TokenBudget.Core.Prices;

namespace TokenBudget.Core.Tests.Prices;

/// <summary>What must hold for every row of the embedded price book.</summary>
public sealed class PriceBookDataTests
{
    private static readonly IReadOnlyList<ModelInfo> Models = PriceBook.Default.Models;

    [Fact]
    public void Every_row_of_the_file_becomes_a_model()
    {
        Assert.Equal(198, Models.Count);
    }

    [Fact]
    public void Ids_are_unique_without_case()
    {
        Assert.Equal(Models.Count, Models.Select(m => m.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Every_id_finds_its_own_row()
    {
        Assert.All(Models, model =>
        {
            Assert.True(PriceBook.Default.TryFind(model.Id.ToUpperInvariant(), out var found));
            Assert.Same(model, found);
        });
    }

    [Fact]
    public void Every_alias_finds_its_row_and_those_of_azure_only_behind_azure()
    {
        foreach (var model in Models)
        {
            foreach (var alias in model.Aliases)
            {
                var azure = model.Id.StartsWith("azure/", StringComparison.Ordinal);
                Assert.True(PriceBook.Default.TryFind(azure ? "azure/" + alias : alias, out var found), alias);
                Assert.Same(model, found);
                if (azure && PriceBook.Default.TryFind(alias, out var bare))
                {
                    Assert.DoesNotContain("azure", bare.Provider, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void Prices_and_limits_are_plausible()
    {
        Assert.All(Models, model =>
        {
            if (model.Price is { } price)
            {
                Assert.InRange(price.InputPerMillion, 0.001m, 1_000m);
                Assert.InRange(price.OutputPerMillion, 0m, 1_000m);
                Assert.True(price.CachedInputPerMillion is null or > 0, model.Id);
                Assert.True(price.CachedInputPerMillion is null || price.CachedInputPerMillion <= price.InputPerMillion, model.Id);
                Assert.True(price.CacheWriteOneHourPerMillion is null || price.CacheWriteOneHourPerMillion >= price.CacheWritePerMillion, model.Id);
            }

            Assert.True(model.ContextWindow is null or > 0, model.Id);
            Assert.True(model.MaxOutputTokens is null or > 0, model.Id);
            Assert.True(model.BatchMultiplier is null or (> 0 and <= 1), model.Id);
            Assert.True(model.PromptCacheMinTokens is null or > 0, model.Id);
        });
    }

    [Fact]
    public void Every_row_says_where_it_comes_from_and_when()
    {
        Assert.All(Models, model =>
        {
            Assert.NotEqual("", model.Source);
            Assert.Matches(@"^20\d\d-\d\d(-\d\d)?$", model.AsOf);
        });
    }

    [Fact]
    public void The_status_follows_from_agreements_and_disagreements()
    {
        Assert.All(Models, model => Assert.Equal(
            model.Price is null ? PriceStatus.Unknown
                : model.Disagreements != "" ? PriceStatus.Disputed
                : model.Agreements != "" ? PriceStatus.Confirmed
                : PriceStatus.SingleSource,
            model.Status));
        Assert.Equal(44, Models.Count(m => m.Status == PriceStatus.Disputed));
    }

    [Fact]
    public void Every_wording_of_a_tier_or_a_peak_is_understood()
    {
        Assert.All(Models.Where(m => m.TierText != ""), model => Assert.True(model.Tiers.Count > 0 ^ model.PeakPrice is not null, model.TierText));
        Assert.All(Models.Where(m => m.Notes.Contains("tiers by input size")), model => Assert.NotEmpty(model.Tiers));
    }

    [Fact]
    public void Tiers_ascend_and_never_get_cheaper()
    {
        Assert.All(Models.Where(m => m.Tiers.Count > 0), model =>
        {
            var before = model.Price!;
            var threshold = 0L;
            foreach (var tier in model.Tiers)
            {
                Assert.True(tier.AboveInputTokens > threshold, model.Id);
                Assert.True(tier.Price.InputPerMillion >= before.InputPerMillion && tier.Price.OutputPerMillion >= before.OutputPerMillion, model.Id);
                (threshold, before) = (tier.AboveInputTokens, tier.Price);
            }
        });
        Assert.All(Models.Where(m => m.PeakPrice is not null), model => Assert.True(model.PeakPrice!.InputPerMillion > model.Price!.InputPerMillion, model.Id));
    }

    [Fact]
    public void Only_rows_without_an_output_price_have_no_price()
    {
        Assert.Equal(["embed-v4.0"], Models.Where(m => m.Price is null).Select(m => m.Id));
    }

    [Fact]
    public void Announced_price_changes_have_their_day()
    {
        Assert.Equal(
            ["gemini-3.6-flash", "gemini-3.7-flash", "gemini-3.8-flash"],
            Models.Where(m => m.PriceChangesOn == "2027-01-01").Select(m => m.Id).Order());
    }
}
