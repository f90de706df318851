using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads.Images;

namespace TokenBudget.Core.Tests.Overheads;

/// <summary>Images, against the examples that vendors publish and what users were billed.</summary>
public sealed class ImageTokensTests
{
    private static readonly string[] Models =
    [
        "gpt-4o", "gpt-4o-mini", "gpt-4.1", "gpt-4.1-mini", "gpt-4.1-nano", "o1", "o3", "o4-mini", "gpt-5", "gpt-5.1", "gpt-5-mini", "gpt-5-nano", "gpt-5.2",
        "gpt-5.4", "gpt-5.4-mini", "gpt-5.4-nano", "claude-sonnet-4-5", "claude-opus-4-8", "claude-opus-5", "gemini-2.5-flash", "gemini-3-pro-preview", "qwen2.5-vl-7b-instruct", "qwen3-vl-plus",
    ];

    [Theory]
    [InlineData("gpt-4o", 1024, 1024, ImageDetail.High, 765)]
    [InlineData("gpt-4o", 2048, 4096, ImageDetail.High, 1105)]
    [InlineData("gpt-4o", 4096, 8192, ImageDetail.Low, 85)]
    [InlineData("gpt-4o", 128, 64, ImageDetail.High, 255)]
    [InlineData("gpt-4.1", 1800, 2400, ImageDetail.High, 765)]
    [InlineData("gpt-4o-mini", 128, 64, ImageDetail.High, 8500)]
    [InlineData("gpt-4o-mini", 128, 64, ImageDetail.Low, 2833)]
    [InlineData("o3", 128, 64, ImageDetail.High, 225)]
    [InlineData("o3", 128, 64, ImageDetail.Low, 75)]
    [InlineData("gpt-5", 1024, 1024, ImageDetail.High, 70 + (4 * 140))]
    [InlineData("gpt-5.1", 1024, 1024, ImageDetail.Low, 70)]
    [InlineData("azure/gpt-4o-2024-08-06", 513, 512, ImageDetail.High, 85 + (2 * 170))]
    public void Tiles_are_exact_where_size_and_detail_are_known(string model, int width, int height, ImageDetail detail, long tokens)
    {
        Assert.Equal(new TokenEstimate(tokens, tokens, tokens, Basis.Assumed), ImageTokens.For(model, width, height, detail));
    }

    [Theory]
    [InlineData("gpt-4.1-mini", 128, 64, 12, 13)]
    [InlineData("gpt-4.1-nano", 128, 64, 19, 20)]
    [InlineData("o4-mini", 128, 64, 13, 14)]
    [InlineData("gpt-4.1-mini", 1024, 1024, 1658, 1659)]
    [InlineData("gpt-4.1-mini", 1800, 2400, 2352, 2353)]
    [InlineData("gpt-4.1-mini", 2400, 1800, 2352, 2353)]
    public void Patches_are_exact_but_for_rounding_where_guide_and_bill_agree(string model, int width, int height, long min, long max)
    {
        Assert.Equal(new TokenEstimate(min, min, max, Basis.Assumed), ImageTokens.For(model, width, height, ImageDetail.High));
    }

    [Theory]
    [InlineData("gpt-5-mini", 120, 162)]
    [InlineData("gpt-5-nano", 150, 246)]
    [InlineData("gpt-5.4-mini", 120, 162)]
    [InlineData("gpt-5.4-nano", 120, 246)]
    public void Where_the_bill_is_lower_than_the_guide_the_interval_holds_both(string model, int billed, int documented)
    {
        var estimate = ImageTokens.For(model, 1024, 1024, ImageDetail.High);

        Assert.Equal((1024 * billed / 100, 1024 * billed / 100, ((1024 * documented) + 99) / 100), ((int)estimate.Min, (int)estimate.Expected, (int)estimate.Max!));
    }

    [Theory]
    [InlineData("gpt-5-mini", 1843)]
    [InlineData("gpt-5-nano", 2304)]
    public void Billed_patches_have_the_limit_that_was_measured(string model, long limit)
    {
        Assert.Equal(limit, ImageTokens.For(model, 32 * 48, 32 * 32, ImageDetail.High).Expected);
        Assert.True(ImageTokens.For(model, 5000, 4000, ImageDetail.High).Expected <= limit);
    }

    [Theory]
    [InlineData("claude-sonnet-4-5", 1000, 1000, 1296)]
    [InlineData("claude-haiku-4-5", 200, 200, 64)]
    [InlineData("claude-3-5-haiku", 28, 28, 1)]
    [InlineData("claude-opus-4-7", 1000, 1000, 1296)]
    [InlineData("claude-opus-5", 1568, 1568, 56 * 56)]
    public void Anthropic_counts_squares_of_28_pixels(string model, int width, int height, long tokens)
    {
        var estimate = ImageTokens.For(model, width, height, ImageDetail.Auto);

        Assert.Equal(tokens, estimate.Expected);
        Assert.InRange((width * height) / 750, estimate.Min, estimate.Max!.Value);
    }

    [Fact]
    public void Anthropic_makes_large_images_smaller_newer_models_less_so()
    {
        var before = ImageTokens.For("claude-sonnet-4-6", 4000, 3000, ImageDetail.Auto);
        var later = ImageTokens.For("claude-opus-4-8", 4000, 3000, ImageDetail.Auto);

        Assert.InRange(before.Expected, 1_400, 1_568);
        Assert.InRange(later.Expected, 4_500, 4_784);
        Assert.True(before.Max >= 1_568 && later.Max >= 4_784);
    }

    [Theory]
    [InlineData("gemini-2.5-pro", 384, 384, 258, 258)]
    [InlineData("gemini-2.0-flash", 960, 540, 2 * 258, 6 * 258)]
    [InlineData("gemini-2.5-pro", 1536, 1536, 4 * 258, 4 * 258)]
    public void Gemini_2_counts_tiles(string model, int width, int height, long expected, long max)
    {
        Assert.Equal(new TokenEstimate(64, expected, max, Basis.Assumed), ImageTokens.For(model, width, height, ImageDetail.Auto));
        Assert.Equal(new TokenEstimate(258, expected, max, Basis.Assumed), ImageTokens.For(model, width, height, ImageDetail.High));
        Assert.Equal(64, ImageTokens.For(model, width, height, ImageDetail.Low).Expected);
        Assert.Null(ImageTokens.For(model, null, null, ImageDetail.Auto).Max);
    }

    [Fact]
    public void Gemini_3_goes_by_resolution()
    {
        Assert.Equal(280, ImageTokens.For("gemini-3-pro-preview", 4000, 3000, ImageDetail.Low).Max);
        Assert.Equal(new TokenEstimate(1, 1_120, 2_240, Basis.Assumed), ImageTokens.For("gemini-3-pro-preview", null, null, ImageDetail.High));
    }

    [Theory]
    [InlineData(28, 28, 4)]
    [InlineData(280, 280, 100)]
    [InlineData(293, 295, 10 * 11)]
    [InlineData(100_000, 100_000, 16_384)]
    public void Qwen_vl_counts_squares_of_28_pixels(int width, int height, long tokens)
    {
        Assert.Equal(tokens + 2, ImageTokens.For("qwen2.5-vl-72b-instruct", width, height, ImageDetail.Auto).Expected);
    }

    [Fact]
    public void Without_a_size_the_interval_holds_every_size()
    {
        var random = new Random(20261124);
        foreach (var model in Models)
        {
            foreach (var detail in new[] { ImageDetail.Auto, ImageDetail.Low, ImageDetail.High })
            {
                var any = ImageTokens.For(model, null, null, detail);
                Assert.Equal(any, ImageTokens.For(model, 100, null, detail));
                for (var i = 0; i < 300; i++)
                {
                    var width = random.Next(1, i % 3 == 0 ? 100 : 9_000);
                    var height = random.Next(1, i % 5 == 0 ? 100 : 9_000);
                    var one = ImageTokens.For(model, width, height, detail);
                    Assert.True(one.Min >= any.Min && (any.Max is null || one.Max <= any.Max), $"{model} {width} x {height} {detail}: {one} in {any}");
                    Assert.Equal((one.Min, one.Max), (ImageTokens.For(model, height, width, detail).Min, ImageTokens.For(model, height, width, detail).Max));
                    Assert.Equal(Basis.Assumed, one.Basis);
                }
            }
        }
    }

    [Fact]
    public void Auto_holds_low_and_high()
    {
        foreach (var model in Models)
        {
            var (auto, low, high) = (ImageTokens.For(model, 800, 600, ImageDetail.Auto), ImageTokens.For(model, 800, 600, ImageDetail.Low), ImageTokens.For(model, 800, 600, ImageDetail.High));
            Assert.True(auto.Min <= Math.Min(low.Expected, high.Expected) && auto.Max >= Math.Max(low.Expected, high.Expected), model);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("my-deployment")]
    [InlineData("gpt-6-sol")]
    [InlineData("gpt-5.6-sol")]
    [InlineData("gpt-3.5-turbo")]
    [InlineData("claude-2.1")]
    public void A_model_without_a_known_formula_has_no_limit(string? model)
    {
        Assert.Equal(TokenEstimate.Unbounded(0, 1_000), ImageTokens.For(model, 100, 100, ImageDetail.Low));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    public void An_image_has_pixels(int width, int height)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ImageTokens.For("gpt-4o", width, height, ImageDetail.Auto));
    }
}
