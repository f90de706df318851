using System.Text;
using TokenBudget.Tokenizers.Tests.Oracles;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Counting single pieces against merging as it is defined.</summary>
public sealed class MergeOracleTests
{
    public static TheoryData<string> ByteLevelEncodings => new(Encodings.Names.Where(name => name != "gemma3"));

    [Theory]
    [MemberData(nameof(ByteLevelEncodings))]
    public void A_piece_of_several_scripts_counts_as_its_bytes_merge(string encoding)
    {
        var vocabulary = Vocabulary.Open(TestData.Counter(encoding).Encoding);
        var pieces = new ScriptText(seed: 41);
        for (var i = 0; i < 20_000; i++)
        {
            AssertMerged(vocabulary, pieces.Next(most: 16));
        }

        for (var i = 0; i < 300; i++)
        {
            AssertMerged(vocabulary, pieces.Next(most: 200));
        }
    }

    [Theory]
    [MemberData(nameof(ByteLevelEncodings))]
    public void A_part_of_a_recorded_string_counts_as_its_bytes_merge(string encoding)
    {
        var vocabulary = Vocabulary.Open(TestData.Counter(encoding).Encoding);
        var random = new Random(42);
        foreach (var (text, _) in CommittedRecording.Read(encoding).Where(entry => entry.Text.Any(character => character >= '\u0080')))
        {
            var start = random.Next(text.Length);
            AssertMerged(vocabulary, text.Substring(start, random.Next(1, Math.Min(text.Length - start, 24) + 1)));
        }
    }

    [Fact]
    public void Gemma_counts_as_the_whole_text_merges()
    {
        var tokenizer = Tokenizer.For(TokenEncoding.Gemma3);
        var vocabulary = Vocabulary.Open(TokenEncoding.Gemma3);
        var texts = new RandomText(seed: 43);
        var tags = new RandomText(seed: 44, ["<", ">", "/", "</", "> </", "> <", "<td>", "</td>", " ", "  ", "\u2581", "a", "td", "unused", "<unused", "7", "0", "6241", "6242", "mask", "\n", "\t", "["]);
        var scripts = new ScriptText(seed: 45);
        for (var i = 0; i < 30_000; i++)
        {
            AssertWhole(tokenizer, vocabulary, texts.Next(12));
            AssertWhole(tokenizer, vocabulary, tags.Next(10));
            AssertWhole(tokenizer, vocabulary, scripts.Next(10));
        }

        foreach (var text in Alphabet.StringsUpTo(3, "<>\u2581の"))
        {
            AssertWhole(tokenizer, vocabulary, text);
        }
    }

    private static void AssertMerged(Vocabulary vocabulary, string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(piece);
        var expected = SlowMerge.IsToken(vocabulary, bytes) ? 1 : SlowMerge.CountTokens(vocabulary, bytes.Select(single => new[] { single }));
        var actual = new PieceCounter(vocabulary).CountTokens(piece);
        if (expected != actual)
        {
            Assert.Fail($"{expected} tokens, not {actual}: {Escape.Text(piece)}");
        }
    }

    private static void AssertWhole(Tokenizer tokenizer, Vocabulary vocabulary, string text)
    {
        var expected = GemmaOracle.CountTokens(vocabulary, text);
        var actual = tokenizer.CountTokens(text);
        if (expected != actual)
        {
            Assert.Fail($"{expected} tokens, not {actual}: {Escape.Text(text)}");
        }
    }
}
