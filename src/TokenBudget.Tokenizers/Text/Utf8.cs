namespace TokenBudget.Tokenizers.Text;

/// <summary>UTF-16 to UTF-8 and back, with U+FFFD for what is neither, without allocating.</summary>
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

    /// <summary>Reads UTF-8, with U+FFFD for each maximal subpart of an ill-formed sequence (The Unicode Standard, 3.9, U+FFFD substitution).</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="text">At least as many code units as there are bytes.</param>
    /// <returns>The number of code units.</returns>
    public static int Read(ReadOnlySpan<byte> bytes, Span<char> text)
    {
        var count = 0;
        for (var i = 0; i < bytes.Length;)
        {
            int lead = bytes[i++];
            if (lead < 0x80)
            {
                text[count++] = (char)lead;
                continue;
            }

            // How many bytes follow, and where the first of them lies: these limits exclude overlong forms, surrogates and
            // what is beyond U+10FFFF (table 3-7).
            var (more, low, high) = lead switch
            {
                >= 0xC2 and <= 0xDF => (1, 0x80, 0xBF),
                0xE0 => (2, 0xA0, 0xBF),
                0xED => (2, 0x80, 0x9F),
                >= 0xE1 and <= 0xEF => (2, 0x80, 0xBF),
                0xF0 => (3, 0x90, 0xBF),
                >= 0xF1 and <= 0xF3 => (3, 0x80, 0xBF),
                0xF4 => (3, 0x80, 0x8F),
                _ => (0, 0, 0),
            };
            var codePoint = more == 0 ? Replacement : lead & (0x3F >> more);
            for (; more > 0; more--)
            {
                if (i == bytes.Length || bytes[i] < low || bytes[i] > high)
                {
                    codePoint = Replacement;
                    break;
                }

                codePoint = (codePoint << 6) | (bytes[i++] & 0x3F);
                (low, high) = (0x80, 0xBF);
            }

            if (codePoint >= 0x10000)
            {
                text[count++] = (char)(0xD7C0 + (codePoint >> 10));
                codePoint = 0xDC00 | (codePoint & 0x3FF);
            }

            text[count++] = (char)codePoint;
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

    /// <summary>The number of bytes that <see cref="Write"/> writes for one character.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="index">Where the character begins.</param>
    /// <param name="units">Length of the character in UTF-16 code units, 1 or 2.</param>
    public static int CodePointBytes(ReadOnlySpan<char> text, int index, out int units)
    {
        units = IsPair(text, index) ? 2 : 1;
        return units == 2 ? 4 : text[index] < 0x80 ? 1 : text[index] < 0x800 ? 2 : 3;
    }

    /// <summary>Whether a position lies between the halves of a surrogate pair.</summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="index">0 to the length of the text.</param>
    public static bool SplitsPair(ReadOnlySpan<char> text, int index) => index > 0 && index < text.Length && IsPair(text, index - 1);

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
