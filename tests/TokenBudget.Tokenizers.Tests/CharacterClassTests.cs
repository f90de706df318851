using System.Globalization;
using TokenBudget.Tokenizers.Tests.Normalization;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Our class table against the runtime's categories, for what both know.</summary>
public sealed class CharacterClassTests
{
    [Fact]
    public void Every_code_point_has_the_class_of_its_category()
    {
        var known = ComposingMaterial.CodePoints.Where(ComposingMaterial.IsKnown).ToList();

        Assert.True(known.Count > 150_000, $"only {known.Count}");
        Assert.DoesNotContain(known, codePoint => CharacterClasses.Of(codePoint) != ClassOf(codePoint));
        Assert.DoesNotContain(known, codePoint => CharacterClasses.IsPunctuationOrSymbol(codePoint) != IsPunctuationOrSymbol(codePoint));
    }

    [Fact]
    public void Ascii_is_classified_as_the_table_does() =>
        Assert.All(Enumerable.Range(0, 0x80), codePoint => Assert.Equal(CharacterClasses.Of(codePoint), CharacterClasses.OfAscii((char)codePoint)));

    private static CharacterClass ClassOf(int codePoint) => CharUnicodeInfo.GetUnicodeCategory(codePoint) switch
    {
        _ when codePoint is '\r' or '\n' => CharacterClass.LineBreak,
        _ when codePoint <= char.MaxValue && char.IsWhiteSpace((char)codePoint) => CharacterClass.Space,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterClass.UpperLetter,
        UnicodeCategory.LowercaseLetter => CharacterClass.LowerLetter,
        UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter => CharacterClass.CaselessLetter,
        >= UnicodeCategory.NonSpacingMark and <= UnicodeCategory.EnclosingMark => CharacterClass.Mark,
        >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber => CharacterClass.Number,
        _ => CharacterClass.Other,
    };

    private static bool IsPunctuationOrSymbol(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol;
}
