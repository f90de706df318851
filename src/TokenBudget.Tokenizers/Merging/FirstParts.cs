using System.Runtime.CompilerServices;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>
/// Writes a piece as UTF-8, and what merging starts from: single bytes, or what a character alone merges to where that is proved
/// to give the same tokens. The latter makes Chinese several times faster, as there is only a third as much to merge.
/// </summary>
internal static class FirstParts
{
    private const int Ascii = 0;
    private const int OneOfAPair = -1;
    private const int Replacement = 0xFFFD;
    private const int MaxBytes = 4;

    // SentencePiece's sign for a space: it cannot be told from one.
    private const char SpaceSymbol = '\u2581';

    /// <summary>Writes bytes and parts.</summary>
    /// <param name="vocabulary">Knows the parts of characters.</param>
    /// <param name="piece">Any UTF-16 text; lone surrogates become U+FFFD.</param>
    /// <param name="bytes">At least as many as the piece has in UTF-8, and <see cref="Vocabulary.KeyPadding"/> more.</param>
    /// <param name="starts">One element more than <paramref name="bytes"/> needs; gets where each part begins, and where the last one ends.</param>
    /// <returns>The number of parts.</returns>
    public static int Write(Vocabulary vocabulary, ReadOnlySpan<char> piece, Span<byte> bytes, Span<int> starts)
    {
        var count = 0;
        var parts = 0;
        var group = piece.IsEmpty ? Ascii : GroupOf(piece[0]);
        for (int i = 0, before = group, after; i < piece.Length; i++, before = group, group = after)
        {
            int c = piece[i];
            after = i + 1 < piece.Length ? GroupOf(piece[i + 1]) : group;
            if (group == Ascii)
            {
                starts[parts++] = count;
                bytes[count++] = (byte)c;
                continue;
            }

            var first = count;
            var divided = group != OneOfAPair && ((before == group && after == group) || vocabulary.StartsFromCharacters) ? vocabulary.PartsOf((char)c) : CharacterParts.Bytes;
            if (IsSpaceSymbol(vocabulary, (char)c))
            {
                starts[parts++] = count;
                bytes[count++] = (byte)' ';
                continue;
            }

            if (group == OneOfAPair)
            {
                if (char.IsHighSurrogate((char)c) && i + 1 < piece.Length && char.IsLowSurrogate(piece[i + 1]))
                {
                    c = char.ConvertToUtf32((char)c, piece[++i]);
                    after = i + 1 < piece.Length ? GroupOf(piece[i + 1]) : group;
                    bytes[count++] = (byte)(0xF0 | (c >> 18));
                    bytes[count++] = Continuation(c >> 12);
                }
                else
                {
                    c = Replacement;
                    divided = vocabulary.StartsFromCharacters ? vocabulary.PartsOf((char)c) : CharacterParts.Bytes;
                    bytes[count++] = (byte)(0xE0 | (c >> 12));
                }

                bytes[count++] = Continuation(c >> 6);
            }
            else if (c < 0x800)
            {
                bytes[count++] = (byte)(0xC0 | (c >> 6));
            }
            else
            {
                bytes[count++] = (byte)(0xE0 | (c >> 12));
                bytes[count++] = Continuation(c >> 6);
            }

            bytes[count++] = Continuation(c);
            starts[parts++] = first;
            if (count - first == MaxBytes && vocabulary.StartsFromCharacters && vocabulary.IsToken(bytes.Slice(first), MaxBytes))
            {
                divided = CharacterParts.Whole;
            }

            if (divided != CharacterParts.Whole)
            {
                parts = Divide(divided, first, count, starts, parts);
            }
        }

        starts[parts] = count;
        return parts;
    }

    /// <summary>Whether a character is written as a space.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="character">Any UTF-16 unit.</param>
    public static bool IsSpaceSymbol(Vocabulary vocabulary, char character) => character == SpaceSymbol && vocabulary.StartsFromCharacters;

    private static int Divide(CharacterParts into, int first, int end, Span<int> starts, int parts)
    {
        for (var start = first + 1; start < end; start++)
        {
            if (into == CharacterParts.Bytes || start - first == (into == CharacterParts.TwoAndOne ? 2 : 1))
            {
                starts[parts++] = start;
            }
        }

        return parts;
    }

    /// <summary>The groups of scripts that <c>eng/vocabularies/characters.mjs</c> tells apart by their lead bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int GroupOf(char c) => c switch
    {
        < '\u0080' => Ascii,
        < '\u0800' => 1,
        < '\u3000' => 2,
        < '\uA000' => 3,
        < '\uD800' => 4,
        < '\uE000' => OneOfAPair,
        < '\uF000' => 4,
        _ => 3,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static byte Continuation(int bits) => (byte)(0x80 | (bits & 0x3F));
}
