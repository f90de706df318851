using System.Globalization;
using System.Text;
using TokenBudget.Tokenizers.Normalization;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Tests.Normalization;

/// <summary>Code points that normalisation is about, found through our tables.</summary>
internal static class ComposingMaterial
{
    private const int LastCodePoint = 0x10FFFF;

    private static readonly Lazy<(string[] Starters, string[] Followers)> s_parts = new(FindParts);

    /// <summary>Every code point that is no surrogate.</summary>
    public static IEnumerable<int> CodePoints => Enumerable.Range(0, LastCodePoint + 1).Where(Rune.IsValid);

    /// <summary>Whatever is decomposed, and what composition starts from.</summary>
    public static string[] Starters => s_parts.Value.Starters;

    /// <summary>Every combining mark, and whatever stands behind the first place of a decomposition.</summary>
    public static string[] Followers => s_parts.Value.Followers;

    /// <summary>Whether a code point is assigned in the Unicode versions of the runtime and of our tables.</summary>
    public static bool IsKnown(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse)
        && (CharacterClasses.Of(codePoint) != CharacterClass.Other || CharacterClasses.IsPunctuationOrSymbol(codePoint));

    /// <summary>Random text that is dense in what composes, is reordered or is decomposed.</summary>
    public static string Random(Random random, int most)
    {
        var text = new StringBuilder();
        for (var count = random.Next(1, most + 1); count > 0; count--)
        {
            text.Append(random.Next(8) switch
            {
                0 => ((char)random.Next(0x250)).ToString(),
                1 => ((char)random.Next(0x1100, 0x1200)).ToString(),
                2 => ((char)random.Next(0xAC00, 0xD7A4)).ToString(),
                3 => ((char)random.Next(0x10000)).ToString(),
                4 => Starters[random.Next(Starters.Length)],
                _ => Followers[random.Next(Followers.Length)],
            });
        }

        return text.ToString();
    }

    private static (string[] Starters, string[] Followers) FindParts()
    {
        var starters = new SortedSet<int> { 'a', 0x1100, 0xAC00, 0xAC01 };
        var followers = new SortedSet<int> { 'a', 0x1161, 0x1175, 0x11A7, 0x11A8, 0x11C2, 0x11C3 };
        foreach (var codePoint in CodePoints)
        {
            if (NormalizationData.ClassOf(codePoint) != 0)
            {
                followers.Add(codePoint);
            }

            var parts = NormalizationData.Decompose(codePoint, NormalForm.Canonical).ToString().EnumerateRunes().Select(rune => rune.Value).ToArray();
            if (parts.Length > 1)
            {
                starters.Add(codePoint);
                starters.Add(parts[0]);
                followers.UnionWith(parts.Skip(1));
            }
        }

        return (Strings(starters), Strings(followers));
    }

    private static string[] Strings(IEnumerable<int> codePoints) => [.. codePoints.Select(char.ConvertFromUtf32)];
}
