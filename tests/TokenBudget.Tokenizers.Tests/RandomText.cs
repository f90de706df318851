using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Random text that mixes everything a pre-tokeniser distinguishes. Deterministic for a seed.</summary>
internal sealed class RandomText(int seed)
{
    private static readonly string[] s_units =
    [
        "a", "b", "s", "t", "re", "ll", "d", "ß", "ж", "𝐚", "tan", "dings", "hello", "world",
        "A", "B", "S", "LL", "Ж", "ǅ", "𝐀", "HTTP", "Hello",
        "中", "国", "の", "カ", "한", "ʰ", "ª", "ー", "𠮷", "ก", "ا",
        "\u0301", "\u093E", "\uFE0F", "\U000E0100",
        "0", "7", "42", "٣", "Ⅷ", "𝟗", "½",
        " ", " ", " ", "  ", "\t", "\u00A0", "\u3000", "\u0085", "\u2028",
        "\n", "\r", "\r\n", "\n\n",
        "'", "'s", "'S", "'ſ", "'t", "'re", "'ll", "'Ve", "'m", "'d", "'l", "'r", "''",
        ".", ",", "!", "?", "/", "//", "-", "=", "{", "}", "\"", "<|endoftext|>", "\u200D", "\uFEFF", "😀", "👍🏽", "\u0000", "\u0378", "\uFFFD",
        "\uD83D", "\uDE00", "\uD800", "\uDFFF", "\uD842",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Text of 0 to <paramref name="most"/> units, drawn from all or from a few of them.</summary>
    public string Next(int most)
    {
        var few = Enumerable.Range(0, 4).Select(_ => Pick(s_units)).ToArray();
        var units = _random.Next(2) == 0 ? s_units : few;
        var text = new StringBuilder();
        for (var count = _random.Next(most + 1); count > 0; count--)
        {
            text.Append(_random.Next(20) == 0 ? ((char)_random.Next(0x10000)).ToString() : Pick(units));
        }

        return text.ToString();
    }

    private string Pick(string[] units) => units[_random.Next(units.Length)];
}
