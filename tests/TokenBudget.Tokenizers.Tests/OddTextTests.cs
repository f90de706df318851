using System.Globalization;

namespace TokenBudget.Tokenizers.Tests;

public sealed class OddTextTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Empty_text_is_no_token(string encoding)
    {
        var counter = TestData.Counter(encoding);

        Assert.Equal(0, counter.CountTokens(""));
        Assert.Equal(new StablePrefix(0, 0), counter.MeasureStablePrefix(""));
        Assert.Equal(0, counter.FindBoundary(""));
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void A_lone_surrogate_counts_as_the_replacement_character(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var replaced = counter.CountTokens("a\uFFFDb \uFFFD\uFFFD");

        Assert.Equal(replaced, counter.CountTokens("a\uD800b \uDC00\uD800"));
        Assert.Equal(replaced, counter.CountTokens("a\uDFFFb \uDBFF\uDBFF"));
    }

    [Fact]
    public void A_special_token_in_the_text_is_ordinary_text()
    {
        Assert.Equal(7, Tokenizer.For(TokenEncoding.O200kBase).CountTokens("<|endoftext|>"));
        Assert.Equal(7, Tokenizer.For(TokenEncoding.Cl100kBase).CountTokens("<|endoftext|>"));
    }

    [Fact]
    public void The_long_s_contracts_as_case_folding_demands()
    {
        // "it'ſ" is one piece in o200k_base, so the apostrophe never joins what stands behind it.
        Assert.Equal(3, Tokenizer.For(TokenEncoding.O200kBase).MeasureStablePrefix("it'ſ !!").Tokens);
        Assert.Equal(4, Tokenizer.For(TokenEncoding.O200kBase).MeasureStablePrefix("it'ſ !!").Length);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_does_not_matter(string culture)
    {
        const string text = "IıİiTITLE'S it'S 1.234,5 ١٢٣ straße";
        var expected = Tokenizer.For(TokenEncoding.O200kBase).CountTokens(text);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Tokenizer.For(TokenEncoding.O200kBase).CountTokens(text));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
