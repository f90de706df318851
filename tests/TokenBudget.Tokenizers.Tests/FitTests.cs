namespace TokenBudget.Tokenizers.Tests;

public sealed class FitTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_longest_prefix_of_every_short_text_is_found(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        foreach (var text in Alphabet.StringsUpTo(3))
        {
            AssertLongest(tokenizer, text, Enumerable.Range(0, text.Length + 2));
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_longest_prefix_of_any_text_is_found(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 11);
        var random = new Random(11);
        for (var i = 0; i < 800; i++)
        {
            var text = texts.Next(40);
            AssertLongest(tokenizer, text, [random.Next(60), random.Next(20), random.Next(5)]);
        }
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_longest_prefix_of_text_with_long_runs_is_found(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 12);
        var random = new Random(12);
        for (var i = 0; i < 40; i++)
        {
            var text = texts.Next(6) + Repeat(texts.Next(3), random.Next(150)) + texts.Next(4) + Repeat(texts.Next(1), random.Next(500)) + texts.Next(6);
            AssertLongest(tokenizer, text, [random.Next(400), random.Next(100), random.Next(30)]);
        }
    }

    /// <summary>Without the texts that are tried prefix by prefix: those that normalisation may change.</summary>
    public static IEnumerable<object[]> LongInputs => LongTextTests.Inputs.Where(input =>
        !((string)input[0] is "qwen3" or "claude_2023" && (string)input[1] is "combining marks" or "letters with combining marks" or "marks of two classes" or "ligatures of eighteen letters" or "conjoining jamo"));

    [Theory]
    [MemberData(nameof(LongInputs))]
    public void The_longest_prefix_of_one_thing_is_found_at_every_limit(string encoding, string name)
    {
        var tokenizer = TestData.Counter(encoding);
        var text = LongTextTests.Text(name, 500);
        AssertLongest(tokenizer, text, Enumerable.Range(0, 60).Select(static limit => limit * limit / 2));
        AssertLongest(tokenizer, "中" + LongTextTests.Text(name, 200) + " x", Enumerable.Range(0, 30).Select(static limit => limit * limit / 2));
    }

    [Theory]
    [MemberData(nameof(LongInputs))]
    public void Much_of_one_thing_is_cut_where_nothing_longer_fits(string encoding, string name) =>
        AssertCutRightly(TestData.Counter(encoding), LongTextTests.Text(name, 20_000));

    [Theory]
    [InlineData("o200k_base", "lower-case letters")]
    [InlineData("o200k_base", "spaces")]
    [InlineData("o200k_base", "upper-case letters and ideographs")]
    [InlineData("o200k_base", "spaces and line breaks")]
    [InlineData("gemma3", "short words")]
    [InlineData("qwen3", "words with combining marks")]
    [InlineData("claude_2023", "words with combining marks")]
    public void A_megabyte_of_one_thing_is_cut_without_quadratic_work(string encoding, string name) =>
        AssertCutRightly(TestData.Counter(encoding), LongTextTests.Text(name, 1_000_000));

    [Fact]
    public void A_whole_text_fits_its_own_count_and_is_not_cut()
    {
        var tokenizer = Tokenizer.For(TokenEncoding.O200kBase);

        Assert.True(tokenizer.TryFit("Hello world", 2, out var length));
        Assert.Equal(11, length);
        Assert.True(tokenizer.TryFit("Hello world", int.MaxValue, out _));
        Assert.True(tokenizer.TryFit("", 0, out length));
        Assert.Equal(0, length);
        Assert.False(tokenizer.TryFit("Hello world", 1, out length));
        Assert.Equal(5, length);
    }

    [Fact]
    public void A_pair_of_surrogates_is_not_cut()
    {
        // The ideograph is four tokens; half of it would be the three bytes of a replacement character.
        var tokenizer = Tokenizer.For(TokenEncoding.O200kBase);
        Assert.Equal(4, tokenizer.Count("\U0002A6D6"));

        Assert.False(tokenizer.TryFit("\U0002A6D6", 3, out var length));
        Assert.Equal(0, length);
    }

    [Fact]
    public void A_negative_limit_and_a_missing_text_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tokenizer.For(TokenEncoding.O200kBase).TryFit("a", -1, out _));
        Assert.Throws<ArgumentNullException>(() => Tokenizer.For(TokenEncoding.O200kBase).TryFit(null!, 1, out _));
    }

    private static void AssertCutRightly(Tokenizer tokenizer, string text)
    {
        var limit = tokenizer.CountTokens(text) / 2;

        Assert.False(tokenizer.TryFit(text, limit, out var length));

        Assert.InRange(tokenizer.CountTokens(text.AsSpan(0, length)), 0, limit);
        for (var more = 1; more <= 6; more++)
        {
            Assert.True(IsHalf(text, length + more) || tokenizer.CountTokens(text.AsSpan(0, length + more)) > limit);
        }
    }

    private static void AssertLongest(Tokenizer tokenizer, string text, IEnumerable<int> limits)
    {
        var counts = Enumerable.Range(0, text.Length + 1).Select(length => IsHalf(text, length) ? int.MaxValue : tokenizer.CountTokens(text.AsSpan(0, length))).ToArray();
        foreach (var limit in limits)
        {
            var expected = Array.FindLastIndex(counts, count => count <= limit);
            var fits = tokenizer.TryFit(text, limit, out var length);
            if (length != expected || fits != (expected == text.Length))
            {
                Assert.Fail($"{length} of {text.Length} with {counts[length]} tokens instead of {expected} with {counts[expected]}; limit {limit}: {Escape.Text(text)}");
            }
        }
    }

    private static bool IsHalf(string text, int index) =>
        index > 0 && index < text.Length && char.IsSurrogatePair(text[index - 1], text[index]);

    private static string Repeat(string unit, int times) => string.Concat(Enumerable.Repeat(unit, times));
}
