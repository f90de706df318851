namespace TokenBudget.Tokenizers.Text;

/// <summary>UTF-16 to UTF-8, with U+FFFD for lone surrogates, without allocating.</summary>
internal static class Utf8
{
    /// <summary>More than this number of bytes never comes from one UTF-16 code unit.</summary>
    public const int MaxBytesPerChar = 3;

    private const int Replacement = 0xFFFD;

    /// <summary>Writes text as UTF-8.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="bytes">At least <see cref="MaxBytesPerChar"/> bytes for each code unit, or <see cref="CountBytes"/>.</param>
    /// <returns>The number of bytes written.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (c < 0x80)
            {
                bytes[count++] = (byte)c;
            }
            else if (c < 0x800)
            {
                bytes[count++] = (byte)(0xC0 | (c >> 6));
                bytes[count++] = Continuation(c);
            }
            else if (!char.IsSurrogate((char)c))
            {
                count += WriteThree(bytes, count, c);
            }
            else if (IsPair(text, i))
            {
                c = char.ConvertToUtf32((char)c, text[++i]);
                bytes[count++] = (byte)(0xF0 | (c >> 18));
                bytes[count++] = Continuation(c >> 12);
                bytes[count++] = Continuation(c >> 6);
                bytes[count++] = Continuation(c);
            }
            else
            {
                count += WriteThree(bytes, count, Replacement);
            }
        }

        return count;
    }

    /// <summary>The number of bytes that <see cref="Write"/> writes.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    public static long CountBytes(ReadOnlySpan<char> text)
    {
        var count = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsSurrogate(c) && IsPair(text, i))
            {
                count += 4;
                i++;
            }
            else
            {
                count += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            }
        }

        return count;
    }

    private static bool IsPair(ReadOnlySpan<char> text, int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);

    private static int WriteThree(Span<byte> bytes, int at, int codePoint)
    {
        bytes[at] = (byte)(0xE0 | (codePoint >> 12));
        bytes[at + 1] = Continuation(codePoint >> 6);
        bytes[at + 2] = Continuation(codePoint);
        return 3;
    }

    private static byte Continuation(int bits) => (byte)(0x80 | (bits & 0x3F));
}
