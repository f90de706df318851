using System.Text;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Tests.Oracles;

/// <summary>
/// Text for .NET's regular expressions: each code point is one UTF-16 unit whose class is beyond doubt in all versions of Unicode. Characters
/// that patterns name stay what they are.
/// </summary>
internal sealed class PatternText
{
    private readonly List<int> _starts = [];

    public PatternText(string text)
    {
        var characters = new StringBuilder();
        for (int i = 0, length; i < text.Length; i += length)
        {
            length = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1;
            _starts.Add(i);
            characters.Append(length == 2 ? Representative(char.ConvertToUtf32(text[i], text[i + 1])) : Representative(text[i]));
        }

        _starts.Add(text.Length);
        Characters = characters.ToString();
    }

    /// <summary>The text that stands for the original.</summary>
    public string Characters { get; }

    /// <summary>Where the code point that a unit stands for begins in the original.</summary>
    public int OriginOf(int index) => _starts[index];

    private static char Representative(int codePoint) => codePoint switch
    {
        < 0x80 or 0x17F or (>= 0x3040 and <= 0x30FF) or (>= 0x4E00 and <= 0x9FA5) => (char)codePoint,
        >= 0xD800 and <= 0xDFFF => '\uFFFD',
        _ => CharacterClasses.Of(codePoint) switch
        {
            CharacterClass.UpperLetter => 'Ж',
            CharacterClass.LowerLetter => 'ж',
            CharacterClass.CaselessLetter => 'א',
            CharacterClass.Mark => '\u0301',
            CharacterClass.Number => '٣',
            CharacterClass.Space => '\u2003',
            _ => CharacterClasses.IsPunctuationOrSymbol(codePoint) ? '§' : '\u200D',
        },
    };
}
