namespace TokenBudget.Tokenizers.Normalization;

/// <summary>Code points of UTF-16. A lone surrogate is a code point of its own, which normalisation leaves alone.</summary>
internal static class CodePoints
{
    private const int FirstSupplementary = 0x10000;

    /// <summary>The code point at a position, and its length in UTF-16 units.</summary>
    public static int At(ReadOnlySpan<char> text, int position, out int length)
    {
        var character = text[position];
        if (char.IsHighSurrogate(character) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
        {
            length = 2;
            return FirstSupplementary + ((character & 0x3FF) << 10) + (text[position + 1] & 0x3FF);
        }

        length = 1;
        return character;
    }

    /// <summary>Appends a code point.</summary>
    public static void Append(int codePoint, ref PooledList<char> text)
    {
        if (codePoint >= FirstSupplementary)
        {
            text.Add((char)(0xD800 + ((codePoint - FirstSupplementary) >> 10)));
            codePoint = 0xDC00 + (codePoint & 0x3FF);
        }

        text.Add((char)codePoint);
    }
}
