namespace TokenBudget.Tokenizers.Tests;

/// <summary>One character of every kind that the patterns distinguish, for trying all short strings.</summary>
internal static class Alphabet
{
    private const string Characters = "aA中\u03011 \t\n/'s!\uD835\uDC00";

    /// <summary>All strings of up to a number of characters, the empty one included.</summary>
    /// <param name="length">The number.</param>
    /// <param name="more">Characters beside those of the alphabet.</param>
    public static IEnumerable<string> StringsUpTo(int length, string more = "") => Enumerable.Range(0, length + 1).SelectMany(count => StringsOf(count, Characters + more));

    /// <summary>All strings of a number of characters of an alphabet.</summary>
    public static IEnumerable<string> StringsOf(int length, string characters) =>
        length == 0 ? [""] : StringsOf(length - 1, characters).SelectMany(text => characters.Select(character => text + character));
}
