namespace TokenBudget.Tokenizers.Tests;

public sealed class StablePrefixTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void No_appended_text_changes_the_tokens_of_the_prefix(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var texts = new RandomText(seed: 1);
        for (var i = 0; i < 100_000; i++)
        {
            AssertStable(counter, texts.Next(12), texts.Next(6));
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void No_short_text_appended_to_a_short_text_changes_the_tokens_of_the_prefix(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var suffixes = Alphabet.StringsUpTo(2).ToArray();
        foreach (var text in Alphabet.StringsUpTo(3))
        {
            var prefix = counter.MeasureStablePrefix(text);
            foreach (var suffix in suffixes)
            {
                AssertStable(counter, text, suffix, prefix);
            }
        }
    }

    [Theory]
    [InlineData("Hello world", 5)]
    [InlineData("Hello world ", 11)]
    [InlineData("Hello world.\n", 11)]
    [InlineData("Hello world.\nNext", 13)]
    [InlineData("123456", 6)]
    [InlineData("12345", 3)]
    [InlineData("it's", 4)]
    [InlineData("a   b", 3)]
    [InlineData("a   ", 1)]
    public void The_prefix_ends_where_appended_text_can_still_join(string text, int length)
    {
        Assert.Equal(length, Tokenizer.For(TokenEncoding.O200kBase).MeasureStablePrefix(text).Length);
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_tokens_of_the_prefix_are_those_of_its_text(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var texts = new RandomText(seed: 2);
        for (var i = 0; i < 10_000; i++)
        {
            var text = texts.Next(12);
            var prefix = counter.MeasureStablePrefix(text);
            Assert.Equal(counter.CountTokens(text) - counter.CountTokens(text.AsSpan(prefix.Length)), prefix.Tokens);
        }
    }

    private static void AssertStable(ITokenCounter counter, string text, string suffix) =>
        AssertStable(counter, text, suffix, counter.MeasureStablePrefix(text));

    private static void AssertStable(ITokenCounter counter, string text, string suffix, StablePrefix prefix)
    {
        var whole = text + suffix;
        var expected = counter.CountTokens(whole);
        var actual = prefix.Tokens + counter.CountTokens(whole.AsSpan(prefix.Length));
        if (expected != actual)
        {
            Assert.Fail($"{expected} tokens, but {actual} after cutting {prefix}: {Escape.Text(text)} + {Escape.Text(suffix)}");
        }
    }
}
