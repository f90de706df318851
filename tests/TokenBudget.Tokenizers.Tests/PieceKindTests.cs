using TokenBudget.Tokenizers.Estimates;

namespace TokenBudget.Tokenizers.Tests;

public sealed class PieceKindTests
{
    [Theory]
    [InlineData("word", "Word")]
    [InlineData(" word", "Word")]
    [InlineData("Word", "Word")]
    [InlineData(" Word", "Word")]
    [InlineData("a", "Word")]
    [InlineData("I", "Word")]
    [InlineData(" A", "Word")]
    [InlineData("'s", "Word")]
    [InlineData("it's", "Word")]
    [InlineData("It'll", "Word")]
    [InlineData("camelCase", "Identifier")]
    [InlineData("PascalCase", "Identifier")]
    [InlineData("iPhone", "Identifier")]
    [InlineData("_name", "Identifier")]
    [InlineData(".Length", "Identifier")]
    [InlineData("(value", "Identifier")]
    [InlineData("x1", "Identifier")]
    [InlineData("HTTP2", "Identifier")]
    [InlineData("HTTP", "UpperCase")]
    [InlineData(" ID", "UpperCase")]
    [InlineData("DON'T", "UpperCase")]
    [InlineData("HTTPs", "Identifier")]
    [InlineData("Привет", "OtherLetters")]
    [InlineData(" naïve", "Word")]
    [InlineData("é", "Word")]
    [InlineData("Größe", "Word")]
    [InlineData("Übergang", "Word")]
    [InlineData("ÄÖÜ", "UpperCase")]
    [InlineData("schönerName", "Identifier")]
    [InlineData("tiếng", "Word")]
    [InlineData("ĳʻ", "OtherLetters")]
    [InlineData("e\u0301", "OtherLetters")]
    [InlineData("ไทย", "OtherLetters")]
    [InlineData("𝐀", "OtherLetters")]
    [InlineData("中文", "Ideographs")]
    [InlineData(" 中", "Ideographs")]
    [InlineData("\U00020BB7", "Ideographs")]
    [InlineData("々", "Ideographs")]
    [InlineData("ひらがな", "KanaOrHangul")]
    [InlineData("カナ", "KanaOrHangul")]
    [InlineData("ｶﾅ", "KanaOrHangul")]
    [InlineData("한국어", "KanaOrHangul")]
    [InlineData("\u1100\u1161", "KanaOrHangul")]
    [InlineData("123", "Digits")]
    [InlineData(" 7", "Digits")]
    [InlineData("٣", "Digits")]
    [InlineData("½", "Digits")]
    [InlineData(".", "Punctuation")]
    [InlineData(" {", "Punctuation")]
    [InlineData("//\n", "Punctuation")]
    [InlineData("'", "Punctuation")]
    [InlineData(" ", "WhiteSpace")]
    [InlineData("  ", "WhiteSpace")]
    [InlineData("\r\n", "WhiteSpace")]
    [InlineData("\t\t", "WhiteSpace")]
    [InlineData("\u3000", "WhiteSpace")]
    [InlineData("😀", "Other")]
    [InlineData(" →", "Other")]
    [InlineData("。", "Other")]
    [InlineData("…\n", "Other")]
    [InlineData("\uE000", "Other")]
    [InlineData("\uFFFD", "Other")]
    public void A_piece_is_of_the_kind_that_tokenisers_treat_alike(string piece, string kind) => Assert.Equal(kind, PieceKinds.Of(piece).ToString());

    [Fact]
    public void Half_of_a_surrogate_pair_is_of_the_last_kind()
    {
        // Not inline: the runner would hand over U+FFFD.
        string[] pieces = ["\uD800", "\uDC00", " \uDFFF\uD800"];

        Assert.All(pieces, piece => Assert.Equal(PieceKind.Other, PieceKinds.Of(piece)));
    }

    [Theory]
    [MemberData(nameof(TestData.Encodings), MemberType = typeof(TestData))]
    public void The_kinds_share_out_all_tokens(string encoding)
    {
        var tokenizer = TestData.Counter(encoding);
        var texts = new RandomText(seed: 51);
        var byKind = new long[PieceKinds.Count];
        var all = 0L;
        for (var i = 0; i < 5_000; i++)
        {
            var text = texts.Next(12);
            all += tokenizer.CountTokens(text);
            tokenizer.CountByKind(text, byKind);
        }

        Assert.Equal(all, byKind.Sum());
        Assert.DoesNotContain(0L, byKind);
    }
}
