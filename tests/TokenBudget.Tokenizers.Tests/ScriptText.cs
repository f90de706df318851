using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Random runs of letters of several scripts side by side, as no pre-tokeniser cuts them. Deterministic for a seed.</summary>
internal sealed class ScriptText(int seed)
{
    // First and last code point: those that share lead bytes, and those whose neighbours in a vocabulary differ most.
    private static readonly (int First, int Last)[] s_ranges =
    [
        ('a', 'z'), ('A', 'Z'), ('0', '9'), (' ', '/'),
        (0x80, 0x17F), (0x300, 0x345), (0x391, 0x3C9), (0x410, 0x44F), (0x531, 0x586), (0x5D0, 0x5EA), (0x620, 0x64A), (0x710, 0x72C), (0x780, 0x7B1),
        (0x904, 0x939), (0x93E, 0x94D), (0x995, 0x9B9), (0xB85, 0xBCD), (0xC05, 0xC56), (0xE01, 0xE4E), (0xF40, 0xF8F), (0x1000, 0x103F), (0x10A0, 0x10FF), (0x1200, 0x1250), (0x1780, 0x17B3),
        (0x1E00, 0x1EFF), (0x2000, 0x206F), (0x2190, 0x21FF), (0x2500, 0x25FF), (0x2581, 0x2581), (0x2E80, 0x2EFF),
        (0x3000, 0x303F), (0x3041, 0x3096), (0x30A1, 0x30FF), (0x3105, 0x312F), (0x3400, 0x3500), (0x4E00, 0x4FFF), (0x4E00, 0x9FFF), (0x4E00, 0x9FFF),
        (0xA000, 0xA0FF), (0xAC00, 0xD7A3), (0xAC00, 0xAFFF), (0xD000, 0xD7FF), (0xD800, 0xDFFF), (0xE000, 0xF0FF), (0xF900, 0xFAFF), (0xFB00, 0xFDFF), (0xFE00, 0xFE0F), (0xFF00, 0xFFEF), (0xFFFD, 0xFFFD),
        (0x10000, 0x100FF), (0x1D400, 0x1D7FF), (0x1F300, 0x1F64F), (0x20000, 0x200FF), (0xE0100, 0xE01EF),
    ];

    private readonly Random _random = new(seed);

    /// <summary>Text of 1 to <paramref name="most"/> code points.</summary>
    public string Next(int most)
    {
        var few = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => s_ranges[_random.Next(s_ranges.Length)]).ToArray();
        var text = new StringBuilder();
        for (var count = _random.Next(1, most + 1); count > 0; count--)
        {
            var (first, last) = few[_random.Next(few.Length)];
            var codePoint = _random.Next(first, last + 1);
            text.Append(codePoint < 0x10000 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint));
        }

        return text.ToString();
    }
}
