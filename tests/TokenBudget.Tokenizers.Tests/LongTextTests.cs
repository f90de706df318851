using System.Diagnostics;

namespace TokenBudget.Tokenizers.Tests;

public sealed class LongTextTests
{
    // Far above the time these take even on a busy machine, far below what quadratic work takes: a quarter of an hour and more.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(1);

    // Of all encodings, in bytes: 1,024 spaces in claude_2023.
    private const int LongestToken = 1_024;

    private static readonly Dictionary<string, string> s_units = new()
    {
        ["lower-case letters"] = "a",
        ["upper-case letters"] = "A",
        ["accented letters"] = "é",
        ["ideographs"] = "中",
        ["upper-case letters and ideographs"] = "中A",
        ["mixed case"] = "Aa",
        ["spaces"] = " ",
        ["line breaks"] = "\n",
        ["spaces and line breaks"] = " \n",
        ["emoji"] = "\U0001F600",
        ["combining marks"] = "\u0301",
        ["letters with combining marks"] = "e\u0301",
        ["marks of two classes"] = "\u0301\u0323",
        ["ligatures of eighteen letters"] = "\uFDFA",
        ["conjoining jamo"] = "\u1100\u1161\u11A8",
        ["closing tags"] = "> </",
        ["digits"] = "1",
        ["punctuation"] = "=",
        ["apostrophes"] = "'",
        ["slashes"] = "/",
        ["halves of surrogate pairs"] = "\uD800",
        ["short words"] = "ab cd ",
        ["words with combining marks"] = "cafe\u0301 ab cd ",
    };

    public static IEnumerable<object[]> Inputs => Encodings.Names.SelectMany(_ => s_units.Keys, (encoding, name) => new object[] { encoding, name });

    /// <summary>Much of one thing.</summary>
    public static string Text(string name, int length) => string.Concat(Enumerable.Repeat(s_units[name], length / s_units[name].Length));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_megabyte_of_one_thing_is_counted_without_quadratic_work(string encoding, string name)
    {
        var counter = TestData.Counter(encoding);
        var text = Text(name, 1_000_000);
        var watch = Stopwatch.StartNew();

        var tokens = counter.CountTokens(text);
        var prefix = counter.MeasureStablePrefix(text);
        var boundary = counter.FindBoundary(text);

        Assert.True(watch.Elapsed < s_limit, $"took {watch.Elapsed}");
        Assert.InRange(tokens, text.Length / LongestToken, text.Length * 3 * counter.MaxTokensPerByte);
        Assert.InRange(prefix.Tokens, 0, tokens);
        Assert.InRange(boundary, 1, text.Length);
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void Ten_megabytes_of_prose_count_as_the_sum_of_their_lines(string encoding)
    {
        const string line = "The committee's report, published in 2026, wasn't read by 1,234 members.\n";
        var counter = TestData.Counter(encoding);
        var lines = 10_000_000 / line.Length;

        var tokens = counter.CountTokens(string.Concat(Enumerable.Repeat(line, lines)));

        Assert.Equal(counter.CountTokens(line) * lines, tokens);
    }
}
