using TokenBudget.Tokenizers.Normalization;

namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>What holds by the Unicode Standard, with or without the runtime's own tables.</summary>
public sealed class NormalizerTests
{
    private const int Rounds = 60_000;

    public static TheoryData<int> Forms => [(int)NormalForm.Canonical, (int)NormalForm.Compatible];

    [Theory]
    [InlineData("", "", "")]
    [InlineData("plain text 123", "plain text 123", "plain text 123")]
    [InlineData("e\u0301", "é", "é")]
    [InlineData("\u212B", "\u00C5", "\u00C5")]
    [InlineData("A\u030A", "\u00C5", "\u00C5")]
    [InlineData("\u2126", "\u03A9", "\u03A9")]
    [InlineData("\uFB01", "\uFB01", "fi")]
    [InlineData("\u2460\u00B2", "\u2460\u00B2", "12")]
    [InlineData("\u00A0x\u3000", "\u00A0x\u3000", " x ")]
    [InlineData("\u1E9B\u0323", "\u1E9B\u0323", "\u1E69")]
    [InlineData("\uFDFA", "\uFDFA", "صلى الله عليه وسلم")]
    [InlineData("\uFF76\uFF9E", "\uFF76\uFF9E", "ガ")]
    [InlineData("か\u3099", "が", "が")]
    [InlineData("が\u3099", "が\u3099", "が\u3099")]
    [InlineData("\U0001D400", "\U0001D400", "A")]
    [InlineData("\U0002F800", "\u4E3D", "\u4E3D")]
    [InlineData("\U00011099\U000110BA", "\U0001109A", "\U0001109A")]
    public void A_text_is_brought_into_both_forms(string text, string canonical, string compatible) => AssertForms(text, canonical, compatible);

    [Theory]
    [InlineData("a\u0301\u0323", "\u1EA1\u0301")]
    [InlineData("a\u0323\u0301", "\u1EA1\u0301")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("q\u0301\u0300\u0327", "q\u0327\u0301\u0300")]
    [InlineData("\u1E0B\u0323", "\u1E0D\u0307")]
    [InlineData("s\u0307\u0323", "\u1E69")]
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("u\u0344", "\u01D8")]
    [InlineData("\u0340\u0341\u0343", "\u0300\u0301\u0313")]
    [InlineData("\u0F74\u0F39\u0F72\u0F71", "\u0F71\u0F72\u0F74\u0F39")]
    [InlineData("\u0F39\u0F73", "\u0F71\u0F72\u0F39")]
    public void Marks_are_put_into_canonical_order(string text, string expected) => AssertForms(text, expected, expected);

    [Theory]
    [InlineData("a\u0323\u0323\u0301", "\u1EA1\u0323\u0301")]
    [InlineData("a\u0315\u0300", "\u00E0\u0315")]
    [InlineData("e\u0301\u0300", "\u00E9\u0300")]
    [InlineData("e\u200D\u0301", "e\u200D\u0301")]
    [InlineData("\u0C46\u0C56", "\u0C48")]
    [InlineData("\u0C46\u0301\u0C56", "\u0C48\u0301")]
    [InlineData("\u0CC6\u0CC2\u0CD5", "\u0CCB")]
    [InlineData("\u09C7\u0301\u09BE", "\u09C7\u0301\u09BE")]
    [InlineData("\u1025\u0301\u102E", "\u1025\u0301\u102E")]
    public void What_stands_between_blocks_composition(string text, string expected) => AssertForms(text, expected, expected);

    [Theory]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u0915\u093C", "\u0915\u093C")]
    [InlineData("\u2ADC", "\u2ADD\u0338")]
    [InlineData("\uFB1D", "\u05D9\u05B4")]
    [InlineData("\u0F43", "\u0F42\u0FB7")]
    [InlineData("\U0001D15F", "\U0001D158\U0001D165")]
    public void What_is_excluded_from_composition_stays_decomposed(string text, string expected) => AssertForms(text, expected, expected);

    [Theory]
    [InlineData("\u1100\u1161", "\uAC00")]
    [InlineData("\u1100\u1161\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A8", "\uAC01")]
    [InlineData("\uAC00\u11A7", "\uAC00\u11A7")]
    [InlineData("\uAC01\u11A8", "\uAC01\u11A8")]
    [InlineData("\uAC00\u0301\u11A8", "\uAC00\u0301\u11A8")]
    [InlineData("\u1100\u0301\u1161", "\u1100\u0301\u1161")]
    [InlineData("\u1100\u1100\u1161\u1161", "\u1100\uAC00\u1161")]
    [InlineData("\u1112\u1175\u11C2", "\uD7A3")]
    [InlineData("\u1113\u1161", "\u1113\u1161")]
    [InlineData("\uAC00\u11C3", "\uAC00\u11C3")]
    public void Jamo_are_composed_by_arithmetic(string text, string expected) => AssertForms(text, expected, expected);

    [Fact]
    public void Half_of_a_surrogate_pair_stays_what_it_is()
    {
        AssertForms("e\uD834\u0301", "e\uD834\u0301", "e\uD834\u0301");
        AssertForms("\uDD5Ee\u0301\uD834", "\uDD5Eé\uD834", "\uDD5Eé\uD834");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(10_000)]
    public void Long_sequences_of_marks_are_sorted_stably(int count)
    {
        // Classes 230, 220, 232 and 230 again: no starter is composed with any of them.
        var text = "x" + string.Concat(Enumerable.Repeat("\u0301\u0323\u0315\u0302", count));
        var expected = "x" + new string('\u0323', count) + string.Concat(Enumerable.Repeat("\u0301\u0302", count)) + new string('\u0315', count);
        AssertForms(text, expected, expected);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Normalised_text_stays_as_it_is(int form)
    {
        var random = new Random(21);
        for (var i = 0; i < Rounds; i++)
        {
            var once = Normalized.Text(ComposingMaterial.Random(random, 8), (NormalForm)form);
            Assert.Equal(once, Normalized.Text(once, (NormalForm)form));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Text_without_active_code_points_is_normalised_already(int form)
    {
        var random = new Random(22);
        var found = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var text = ComposingMaterial.Random(random, 2);
            if (Normalizer.IndexOfActive(text, (NormalForm)form) < 0)
            {
                found++;
                Assert.Equal(text, Normalized.Text(text, (NormalForm)form));
            }
        }

        Assert.True(found > Rounds / 50, $"only {found} texts");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Text_may_be_cut_before_every_code_point_that_is_not_active(int form)
    {
        var random = new Random(23);
        var cuts = 0;
        for (var i = 0; i < Rounds; i++)
        {
            var text = ComposingMaterial.Random(random, 8);
            var whole = Normalized.Text(text, (NormalForm)form);
            for (var at = 0; at < text.Length; at++)
            {
                if (at + Normalizer.IndexOfBoundary(text.AsSpan(at), (NormalForm)form) == at && !IsInsideOfPair(text, at))
                {
                    cuts++;
                    Assert.Equal(whole, Normalized.Text(text[..at], (NormalForm)form) + Normalized.Text(text[at..], (NormalForm)form));
                }
            }
        }

        Assert.True(cuts > Rounds, $"only {cuts} cuts");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_last_boundary_is_the_last_code_point_that_is_not_active(int form)
    {
        var random = new Random(24);
        for (var i = 0; i < Rounds; i++)
        {
            var text = ComposingMaterial.Random(random, 6);
            var expected = Enumerable.Range(0, text.Length)
                .LastOrDefault(at => !IsInsideOfPair(text, at) && Normalizer.IndexOfBoundary(text.AsSpan(at), (NormalForm)form) == 0, -1);
            Assert.Equal(expected, Normalizer.LastIndexOfBoundary(text, (NormalForm)form));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Both_texts_may_be_cut_where_a_segment_starts(int form)
    {
        var random = new Random(25);
        for (var i = 0; i < Rounds; i++)
        {
            var text = ComposingMaterial.Random(random, 8);
            using var normalized = Normalizer.Normalize(text, (NormalForm)form, withOrigins: true);
            var length = normalized.Text.Length;

            Assert.Equal(Normalized.Text(text, (NormalForm)form), normalized.Text.ToString());
            Assert.Equal(0, normalized.OriginOf(0));
            Assert.Equal(text.Length, normalized.OriginOf(length));
            for (var at = 1; at <= length; at++)
            {
                var origin = normalized.OriginOf(at);
                Assert.InRange(origin, normalized.OriginOf(at - 1), text.Length);
                Assert.Equal(normalized.IsSegmentStart(at), origin != normalized.OriginOf(at - 1));
                if (normalized.IsSegmentStart(at))
                {
                    Assert.Equal(normalized.Text[..at].ToString(), Normalized.Text(text[..origin], (NormalForm)form));
                    Assert.Equal(normalized.Text[at..].ToString(), Normalized.Text(text[origin..], (NormalForm)form));
                }
            }
        }
    }

    private static void AssertForms(string text, string canonical, string compatible)
    {
        Assert.Equal(Escape.Text(canonical), Escape.Text(Normalized.Text(text, NormalForm.Canonical)));
        Assert.Equal(Escape.Text(compatible), Escape.Text(Normalized.Text(text, NormalForm.Compatible)));
    }

    private static bool IsInsideOfPair(string text, int at) => at > 0 && char.IsSurrogatePair(text[at - 1], text[at]);
}
