namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>Where counting may be cut in the encodings that normalise first, on all short texts of what composes or turns into something that patterns name.</summary>
public sealed class NormalizingTokenizerTests
{
    // A ligature of s and t, a full-width apostrophe and s, a diaeresis that becomes a space and a mark, marks, and jamo.
    private const string Characters = "se' 1\uFB06\uFF07\uFF53\u00A8\u0301\u0327\u0344\u1100\u1161\u11A8\uAC00";

    public static TheoryData<string> Normalizing => ["qwen3", "claude_2023"];

    [Theory]
    [MemberData(nameof(Normalizing))]
    public void No_boundary_depends_on_what_stands_around_the_text(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var around = Alphabet.StringsOf(1, Characters).Prepend("").ToArray();
        var found = 0;
        foreach (var text in Alphabet.StringsOf(3, Characters))
        {
            var boundary = counter.FindBoundary(text);
            if (boundary == text.Length)
            {
                continue;
            }

            found++;
            foreach (var prefix in around)
            {
                var head = counter.CountTokens(prefix + text[..boundary]);
                foreach (var suffix in around)
                {
                    AssertSum(counter, prefix + text + suffix, head, counter.CountTokens(text[boundary..] + suffix), boundary);
                }
            }
        }

        Assert.True(found > 100, $"only {found} texts had a boundary");
    }

    [Theory]
    [MemberData(nameof(Normalizing))]
    public void No_stable_prefix_depends_on_what_is_appended(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var suffixes = Alphabet.StringsOf(1, Characters).Concat(Alphabet.StringsOf(2, Characters)).ToArray();
        var found = 0;
        foreach (var text in Alphabet.StringsOf(3, Characters))
        {
            var prefix = counter.MeasureStablePrefix(text);
            if (prefix.Length == 0)
            {
                continue;
            }

            found++;
            foreach (var suffix in suffixes)
            {
                AssertSum(counter, text + suffix, prefix.Tokens, counter.CountTokens(text[prefix.Length..] + suffix), prefix.Length);
            }
        }

        Assert.True(found > 300, $"only {found} texts had a stable prefix");
    }

    private static void AssertSum(ITokenCounter counter, string whole, int head, int tail, int cut)
    {
        var expected = counter.CountTokens(whole);
        if (expected != head + tail)
        {
            Assert.Fail($"{expected} tokens, but {head} + {tail} after cutting at {cut}: {Escape.Text(whole)}");
        }
    }
}
