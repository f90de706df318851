using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Tests.Oracles;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>The hand-written pre-tokenisers against the regular expressions that they stand for.</summary>
public sealed class SplitterOracleTests
{
    // Beside the alphabet: kana, a sign and an unassigned place within DeepSeek's range, a joiner, which no alternative of its third pass names, and the contractions.
    private const string MoreCharacters = "の・\u3097\u200DSle";

    [Fact]
    public void Cl100k_cuts_as_its_pattern() => AssertSame<Cl100kSplitter>(PatternSplitter.Cl100k);

    [Fact]
    public void Qwen_cuts_as_its_pattern() => AssertSame<QwenSplitter>(PatternSplitter.Qwen);

    [Fact]
    public void O200k_cuts_as_its_pattern() => AssertSame<O200kSplitter>(PatternSplitter.O200k);

    [Fact]
    public void Tekken_cuts_as_its_pattern() => AssertSame<TekkenSplitter>(PatternSplitter.Tekken);

    [Fact]
    public void Gpt2_cuts_as_its_pattern() => AssertSame<Gpt2Splitter>(PatternSplitter.Gpt2);

    [Fact]
    public void DeepSeek_cuts_as_its_three_patterns() => AssertSame<DeepSeekSplitter>(PatternSplitter.DeepSeek);

    private static void AssertSame<TSplitter>(PatternSplitter expected)
        where TSplitter : struct, IPieceSplitter
    {
        foreach (var text in Alphabet.StringsUpTo(4).Concat(Alphabet.StringsUpTo(3, MoreCharacters)))
        {
            AssertSame<TSplitter>(expected, text);
        }

        var texts = new RandomText(seed: 31);
        for (var i = 0; i < 50_000; i++)
        {
            AssertSame<TSplitter>(expected, texts.Next(12));
        }
    }

    private static void AssertSame<TSplitter>(PatternSplitter expected, string text)
        where TSplitter : struct, IPieceSplitter
    {
        var cursor = new TextCursor(text);
        var start = 0;
        foreach (var end in expected.Ends(text))
        {
            var actual = default(TSplitter).PieceEnd(ref cursor, start);
            if (actual != end)
            {
                Assert.Fail($"a piece ends at {actual} instead of {end}: {Escape.Text(text)}");
            }

            start = end;
        }

        Assert.Equal(text.Length, start);
    }
}
