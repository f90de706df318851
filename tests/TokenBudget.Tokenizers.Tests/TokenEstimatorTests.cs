using System.Text;

namespace TokenBudget.Tokenizers.Tests;

public sealed class TokenEstimatorTests
{
    public static TheoryData<ModelFamily> Families => new(Enum.GetValues<ModelFamily>());

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_family_has_an_interval_that_the_bytes_limit(ModelFamily family)
    {
        var estimator = TokenEstimator.ForFamily(family);
        var texts = new RandomText(seed: 11);
        for (var i = 0; i < 2_000; i++)
        {
            var text = texts.Next(12);
            var range = estimator.Estimate(text);

            Assert.InRange(range.Expected, range.Min, range.Max);
            Assert.True(range.Min > 0 == text.Length > 0);
            Assert.Equal(estimator.IsExact, range.IsExact || text.Length == 0 ? estimator.IsExact : range.IsExact);
            Assert.True(estimator.IsExact || range.Max == Encoding.UTF8.GetByteCount(text));
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void An_estimate_says_how_far_and_why(ModelFamily family)
    {
        var estimator = TokenEstimator.ForFamily(family);

        Assert.Same(estimator, TokenEstimator.ForFamily(family));
        Assert.Equal(estimator.IsExact, estimator.Margin.Length == 0);
        Assert.Equal(estimator.IsExact, estimator.Source.Length == 0);
    }

    [Theory]
    [InlineData(ModelFamily.Llama3, TokenEncoding.Cl100kBase, TokenEncoding.Llama3)]
    [InlineData(ModelFamily.Gemma3, TokenEncoding.O200kBase, TokenEncoding.Gemma3)]
    public void Optional_vocabularies_are_used_only_where_they_may_be_in_any_order(ModelFamily family, TokenEncoding estimate, TokenEncoding exact)
    {
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal((false, estimate), Of(optional: false));
            Assert.Equal((true, exact), Of(optional: true));
        }

        (bool, TokenEncoding) Of(bool optional) => (TokenEstimator.ForFamily(family, optional).IsExact, TokenEstimator.ForFamily(family, optional).Tokenizer.Encoding);
    }

    [Theory]
    [InlineData("gpt-5-mini", "Hello, world!", 4, 4, 4)]
    [InlineData("claude-haiku-4-5", "Please summarize the report.", 3, 6, 28)]
    [InlineData("claude-opus-5", "Please summarize the report.", 3, 8, 28)]
    [InlineData("claude-opus-5", "MAX_RETRY_COUNT", 3, 11, 15)]
    [InlineData("claude-opus-5", "1234567", 1, 3, 7)]
    [InlineData("grok-3", "123456", 1, 4, 6)]
    [InlineData("no-such-model", "请用中文总结", 1, 5, 18)]
    public void The_factor_depends_on_the_kind_of_text(string model, string text, long min, long expected, long max) =>
        Assert.Equal(new EstimatedTokens(min, expected, max), TokenEstimator.ForModel(model).Estimate(text));

    [Fact]
    public void The_margin_names_the_factors_and_their_source()
    {
        var claude = TokenEstimator.ForModel("claude-sonnet-4-6");
        Assert.Equal("expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes", claude.Margin);
        Assert.StartsWith("1.10 x the tokeniser of 2023, fitted by ai-tokenizer", claude.Source);

        Assert.Equal("expected 1.10 to 2.53 x claude_2023 by kind of text, at least 0.70 x, at most its UTF-8 bytes", TokenEstimator.ForModel("claude-opus-4-7").Margin);
    }

    [Fact]
    public void A_number_that_names_no_family_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => TokenEstimator.ForFamily((ModelFamily)99));
}
