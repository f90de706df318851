using System.Text;

namespace TokenBudget.Tokenizers.Tests;

/// <summary>Random text that mixes everything a pre-tokeniser distinguishes. Deterministic for a seed.</summary>
internal sealed class RandomText
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
        "e\u0301", "\u0327", "\u0344", "\u0C46", "\u0C56", "\u1100", "\u1161", "\u11A8", "가", "\uFB01", "\u2460", "\uFDFA", "\u212B", "\uFF76\uFF9E",
        "<", ">", "<td>", "</td>", "> </", "<unused7>", "\u2581", "\t\t", new(' ', 40),
        "・", "。", "\u3097", "გ", "ไทย", "हि", "த", "中文", "ひらがな",
    ];

    private readonly string[] _units;
    private readonly Random _random;

    /// <summary>Draws from all units.</summary>
    public RandomText(int seed)
        : this(seed, s_units)
    {
    }

    /// <summary>Draws from units of its own.</summary>
    public RandomText(int seed, string[] units) => (_random, _units) = (new Random(seed), units);

    /// <summary>Text of 0 to <paramref name="most"/> units, drawn from all or from a few of them.</summary>
    public string Next(int most)
    {
        var few = Enumerable.Range(0, 4).Select(_ => Pick(_units)).ToArray();
        var units = _random.Next(2) == 0 ? _units : few;
        var text = new StringBuilder();
        for (var count = _random.Next(most + 1); count > 0; count--)
        {
            text.Append(_random.Next(20) == 0 ? ((char)_random.Next(0x10000)).ToString() : Pick(units));
        }

        return text.ToString();
    }

    private string Pick(string[] units) => units[_random.Next(units.Length)];
}
