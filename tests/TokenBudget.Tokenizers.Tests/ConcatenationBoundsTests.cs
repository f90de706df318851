namespace TokenBudget.Tokenizers.Tests;

public sealed class ConcatenationBoundsTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_tokens_of_text_with_holes_lie_inside_the_bounds(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 51);
        var random = new Random(51);
        var pool = Enumerable.Range(0, 5_000).Select(_ => texts.Next(10)).ToArray();
        for (var i = 0; i < 100_000; i++)
        {
            AssertInside(tokenizer, [.. Enumerable.Range(0, random.Next(2, 6)).Select(_ => pool[random.Next(pool.Length)])], random);
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_tokens_of_prose_and_code_with_holes_lie_inside_the_bounds(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var random = new Random(52);
        var texts = CommittedRecording.Read("o200k_base").Select(static entry => entry.Text).Where(static text => text.Length is > 10 and < 400).ToArray();
        for (var i = 0; i < 20_000; i++)
        {
            var text = texts[random.Next(texts.Length)];
            var cuts = new[] { random.Next(text.Length), random.Next(text.Length) }.Order().ToArray();
            AssertInside(tokenizer, [text[..cuts[0]], text[cuts[0]..cuts[1]], text[cuts[1]..]], random);
        }
    }

    [Fact]
    public void Neither_the_sum_of_the_parts_nor_a_token_more_per_seam_is_a_bound()
    {
        var tokenizer = Tokenizer.For(TokenEncoding.O200kBase);
        var line = new string('_', 64);

        Assert.Equal(1, tokenizer.Count(line));
        Assert.Equal(4, tokenizer.Count(" " + line));

        var bounds = new ConcatenationBounds(tokenizer);
        bounds.AppendText(" ");
        bounds.AppendHoleOfTokens(1);
        Assert.Equal(new TokenRange(0, 129), bounds.Bounds);
    }

    [Fact]
    public void The_bounds_are_the_exact_middles_and_the_bytes_of_the_rest()
    {
        var bounds = new ConcatenationBounds(Tokenizer.For(TokenEncoding.O200kBase));
        Assert.Equal(new TokenRange(0, 0), bounds.Bounds);

        bounds.AppendText("Hello ");
        bounds.AppendText("world");
        Assert.Equal(new TokenRange(2, 2), bounds.Bounds);

        // "Hello" stays, " world" is six bytes that may go on.
        bounds.AppendHoleOfBytes(10);
        Assert.Equal(new TokenRange(1, 17), bounds.Bounds);

        // ". " may join what stands before; " The end." is certain.
        bounds.AppendText(". The end.");
        Assert.Equal(new TokenRange(4, 21), bounds.Bounds);

        bounds.AppendHole();
        Assert.Equal(3, bounds.Bounds.Min);
        Assert.Null(bounds.Bounds.Max);
    }

    [Fact]
    public void Huge_limits_do_not_wrap_and_negative_ones_are_refused()
    {
        var bounds = new ConcatenationBounds(Tokenizer.For(TokenEncoding.O200kBase));
        bounds.AppendHoleOfTokens(long.MaxValue / 2);
        bounds.AppendHoleOfBytes(long.MaxValue);

        Assert.Equal(new TokenRange(0, long.MaxValue), bounds.Bounds);
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds.AppendHoleOfBytes(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds.AppendHoleOfTokens(-1));
    }

    [Theory]
    [InlineData("claude_2023", "\uFDFA")]
    [InlineData("qwen3", "\U0001D160")]
    public void A_counter_of_somebody_else_says_itself_what_a_byte_can_become(string encoding, string text)
    {
        var counter = new Wrapped(TestData.Counter(encoding));

        Assert.InRange(counter.CountTokens(text), 0, ConcatenationBounds.OfRun(counter, text, isPreceded: true, isFollowed: true).Max!.Value);
    }

    /// <summary>Parts in turn are known and holes.</summary>
    private static void AssertInside(Tokenizer tokenizer, string[] parts, Random random)
    {
        var bounds = new ConcatenationBounds(tokenizer);
        var firstHole = random.Next(2);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 != firstHole)
            {
                bounds.AppendText(parts[i]);
            }
            else if (random.Next(2) == 0)
            {
                bounds.AppendHoleOfBytes(TokenBounds.UpperBound(parts[i]));
            }
            else
            {
                bounds.AppendHoleOfTokens(tokenizer.CountTokens(parts[i]));
            }
        }

        var tokens = tokenizer.CountTokens(string.Concat(parts));
        if (!bounds.Bounds.Contains(tokens))
        {
            Assert.Fail($"{tokens} tokens are not within {bounds.Bounds}: {string.Join(" + ", parts.Select(Escape.Text))}");
        }
    }

    private sealed class Wrapped(ITokenCounter inner) : ITokenCounter
    {
        public string EncodingName => inner.EncodingName;

        public int MaxTokensPerByte => inner.MaxTokensPerByte;

        public int CountTokens(ReadOnlySpan<char> text) => inner.CountTokens(text);

        public StablePrefix MeasureStablePrefix(ReadOnlySpan<char> text) => inner.MeasureStablePrefix(text);

        public int FindBoundary(ReadOnlySpan<char> text) => inner.FindBoundary(text);
    }
}
