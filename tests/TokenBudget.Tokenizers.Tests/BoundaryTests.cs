namespace TokenBudget.Tokenizers.Tests;

public sealed class BoundaryTests
{
    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Counting_may_be_cut_at_the_boundary_whatever_stands_around_the_text(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var texts = new RandomText(seed: 3);
        var found = 0;
        for (var i = 0; i < 150_000; i++)
        {
            found += AssertBoundary(counter, texts.Next(8), texts.Next(8), texts.Next(4)) ? 1 : 0;
        }

        Assert.True(found > 25_000, $"only {found} texts had a boundary");
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Counting_may_be_cut_at_the_boundary_of_every_short_text(string encoding)
    {
        var counter = TestData.Counter(encoding);
        var prefixes = Alphabet.StringsUpTo(2).ToArray();
        string[] suffixes = ["", "s", "\n", "\uDC00"];
        foreach (var text in Alphabet.StringsUpTo(3).Where(text => counter.FindBoundary(text) < text.Length))
        {
            foreach (var prefix in prefixes)
            {
                foreach (var suffix in suffixes)
                {
                    AssertBoundary(counter, prefix, text, suffix);
                }
            }
        }
    }

    [Theory]
    [InlineData("ello world", 4, 4)]
    [InlineData("2 apples", 1, 1)]
    [InlineData("3rd", 1, 1)]
    [InlineData("a.b", 1, 1)]
    [InlineData("a'b", 1, 1)]
    [InlineData("a's b", 3, 1)]
    [InlineData("a\u0301 b", 2, 1)]
    [InlineData(". The", 1, 1)]
    [InlineData(".\nThe", 2, 2)]
    [InlineData("\n/x", 3, 1)]
    [InlineData(" The", 4, 4)]
    [InlineData("The", 3, 3)]
    [InlineData("a'", 2, 1)]
    public void The_boundary_is_the_first_place_where_no_piece_can_cross(string text, int o200k, int cl100k)
    {
        Assert.Equal(o200k, Tokenizer.For(TokenEncoding.O200kBase).FindBoundary(text));
        Assert.Equal(cl100k, Tokenizer.For(TokenEncoding.Cl100kBase).FindBoundary(text));
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Half_a_surrogate_pair_at_either_end_is_unknown_and_makes_no_boundary(string encoding)
    {
        var counter = TestData.Counter(encoding);

        Assert.Equal(2, counter.FindBoundary("7\uD835"));
        Assert.Equal(2, counter.FindBoundary("\uDFD7 "));
    }

    [Theory]
    [InlineData("o200k_base")]
    [InlineData("cl100k_base")]
    [InlineData("r50k_base")]
    [InlineData("deepseek_v3")]
    [InlineData("tekken")]
    public void Half_a_surrogate_pair_inside_the_text_is_known(string encoding)
    {
        var counter = TestData.Counter(encoding);

        Assert.Equal(1, counter.FindBoundary("7\uD835 "));
        Assert.Equal(2, counter.FindBoundary("\uDFD77 "));
    }

    private static bool AssertBoundary(ITokenCounter counter, string prefix, string text, string suffix)
    {
        var boundary = counter.FindBoundary(text);
        if (boundary == text.Length)
        {
            return false;
        }

        var whole = prefix + text + suffix;
        var cut = prefix.Length + boundary;
        var expected = counter.CountTokens(whole);
        var actual = counter.CountTokens(whole.AsSpan(0, cut)) + counter.CountTokens(whole.AsSpan(cut));
        if (expected != actual)
        {
            Assert.Fail($"{expected} tokens, but {actual} after cutting at {boundary}: {Escape.Text(prefix)} + {Escape.Text(text)} + {Escape.Text(suffix)}");
        }

        return true;
    }
}
