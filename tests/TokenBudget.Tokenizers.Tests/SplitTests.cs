namespace TokenBudget.Tokenizers.Tests;

public sealed class SplitTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Every_recorded_string_is_cut_into_as_many_tokens_as_it_counts(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        foreach (var (text, _) in CommittedRecording.Read("o200k_base"))
        {
            AssertCovers(tokenizer, text);
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Any_text_is_cut_into_as_many_tokens_as_it_counts(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 21);
        for (var i = 0; i < 50_000; i++)
        {
            AssertCovers(tokenizer, texts.Next(25));
        }
    }

    [Theory]
    [MemberData(nameof(LongTextTests.Inputs), MemberType = typeof(LongTextTests))]
    public void Text_without_pieces_is_cut_into_as_many_tokens_as_it_counts(string encoding, string name) =>
        AssertCovers(TestData.Counter(encoding), LongTextTests.Text(name, 100_000));

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void A_token_of_whole_characters_is_a_token_on_its_own(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        const string text = "The committee's report, published in 2026, wasn't read by 1,234 members. Supercalifragilistic unbelievableness!\n\n";
        foreach (var token in tokenizer.Split(text))
        {
            Assert.Equal(1, tokenizer.Count(text.Substring(token.Start, token.Length)));
        }
    }

    [Theory]
    [InlineData("Hello world", "Hello| world")]
    [InlineData("tandings", "t|and|ings")]
    [InlineData("it's 12345", "it's| |123|45")]
    [InlineData("\U0002A6D6!", "|||\U0002A6D6|!")]
    [InlineData("a\uD800", "a|\uD800")]
    [InlineData("", "")]
    public void Tokens_end_where_their_last_character_is_complete(string text, string tokens)
    {
        var split = Tokenizer.For(TokenEncoding.O200kBase).Split(text);

        Assert.Equal(tokens, string.Join('|', split.Select(token => text[token.Start..token.End])));
    }

    private static void AssertCovers(Tokenizer tokenizer, string text)
    {
        var tokens = tokenizer.Split(text);
        var end = 0;
        foreach (var token in tokens)
        {
            Assert.Equal(end, token.Start);
            Assert.True(token.Length >= 0);
            end = token.End;
        }

        Assert.Equal(text.Length, end);
        if (tokens.Length != tokenizer.CountTokens(text))
        {
            Assert.Fail($"{tokens.Length} tokens, but {tokenizer.CountTokens(text)} are counted: {Escape.Text(text)}");
        }
    }
}
