namespace TokenBudget.Tokenizers.Tests;

internal static class Escape
{
    /// <summary>Text as UTF-16 units in hexadecimal, so that failures can be read whatever they hold.</summary>
    public static string Text(string text) => string.Join(' ', text.Select(character => $"{(int)character:X4}"));
}
