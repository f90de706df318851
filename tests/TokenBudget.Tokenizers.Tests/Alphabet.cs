namespace TokenBudget.Tokenizers.Tests;

/// <summary>One character of every kind that the patterns distinguish, for trying all short strings.</summary>
internal static class Alphabet
{
    private const string Characters = "aA中\u03011 \t\n/'s!\uD835\uDC00";

    /// <summary>All strings of up to a number of characters, the empty one included.</summary>
    public static IEnumerable<string> StringsUpTo(int length) => Enumerable.Range(0, length + 1).SelectMany(StringsOf);

    private static IEnumerable<string> StringsOf(int length) =>
        length == 0 ? [""] : StringsOf(length - 1).SelectMany(text => Characters.Select(character => text + character));
}
