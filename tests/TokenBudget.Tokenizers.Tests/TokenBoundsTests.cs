namespace TokenBudget.Tokenizers.Tests;

public sealed class TokenBoundsTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void No_text_has_more_tokens_than_its_bounds(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 61);
        for (var i = 0; i < 10_000; i++)
        {
            AssertBounded(tokenizer, texts.Next(20));
        }

        foreach (var text in Alphabet.StringsUpTo(3))
        {
            AssertBounded(tokenizer, text);
        }
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("Hello world", 2, 11)]
    [InlineData("tandings", 8, 8)]
    [InlineData("!", 1, 1)]
    public void Pieces_that_are_tokens_count_one_and_others_their_bytes(string text, int wholePieces, int bytes)
    {
        var tokenizer = Tokenizer.For(TokenEncoding.O200kBase);

        Assert.Equal(wholePieces, tokenizer.WholePieceBound(text));
        Assert.Equal(bytes, tokenizer.UpperBound(text));
        Assert.Equal(bytes, TokenBounds.UpperBound(text));
    }

    [Fact]
    public void A_lone_surrogate_is_the_bytes_of_the_replacement_character() => Assert.Equal(4, TokenBounds.UpperBound("a\uD800"));

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void No_token_is_longer_than_the_longest(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        foreach (var unit in (string[])[" ", "=", "-", "*", "_", "a", "\n", "中"])
        {
            var text = string.Concat(Enumerable.Repeat(unit, 2_000));
            Assert.True((long)tokenizer.Count(text) * tokenizer.LongestTokenBytes >= TokenBounds.UpperBound(text));
        }
    }

    private static void AssertBounded(Tokenizer tokenizer, string text)
    {
        var tokens = tokenizer.CountTokens(text);
        if (tokens > tokenizer.WholePieceBound(text) || tokens > tokenizer.UpperBound(text))
        {
            Assert.Fail($"{tokens} tokens, bounds {tokenizer.WholePieceBound(text)} and {tokenizer.UpperBound(text)}: {Escape.Text(text)}");
        }
    }
}
