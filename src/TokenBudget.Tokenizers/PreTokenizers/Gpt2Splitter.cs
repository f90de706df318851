using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// The pre-tokeniser of <c>r50k_base</c>, <c>p50k_base</c> and <c>claude_2023</c>, hand-written and linear, equal to this pattern:
/// <code>
/// 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
/// </code>
/// </summary>
internal readonly struct Gpt2Splitter : IPieceSplitter
{
    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start)
    {
        if (ContractionLength(ref cursor, start) is > 0 and var contraction)
        {
            return start + contraction;
        }

        var first = cursor.ClassAt(start, out var length);
        var end = start + length;
        if (first == CharacterClass.Space && cursor.CharacterAt(start) == ' ')
        {
            var second = cursor.ClassAt(end, out length);
            if (second != CharacterClass.End && !second.IsWhiteSpace())
            {
                first = second;
                end += length;
            }
        }

        return first.IsLetter() ? LettersEnd(ref cursor, end)
            : first == CharacterClass.Number ? NumbersEnd(ref cursor, end)
            : first.IsPunctuation() ? SharedAlternatives.PunctuationEnd(ref cursor, end)
            : WhiteSpaceEnd(ref cursor, start);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// <para>
    /// The argument is that of <see cref="O200kPattern.IsBoundary"/>: (1) no match of the pattern holds the code point before the
    /// position, x, directly followed by the one behind it, y, and (2) no look-ahead reads from the position on with an effect.
    /// </para>
    /// <para>
    /// (1) Neighbours inside a match. Contractions: apostrophe then letter, letter then letter. Words, numbers and punctuation: a
    /// space, then one of them; two of the same. White space: white space then white space. So x and y never neighbour each other if x is
    /// a letter or a number and y is something else; x is a mark and y is no mark and no other; x is other, so perhaps an
    /// apostrophe, and y is a number or white space.
    /// </para>
    /// <para>(2) The only look-ahead reads y only if x is white space, which is none of these cases.</para>
    /// </remarks>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) => before switch
    {
        CharacterClass.Number => after != CharacterClass.Number,
        CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter => !after.IsLetter(),
        CharacterClass.Mark => !after.IsPunctuation(),
        CharacterClass.Other => after == CharacterClass.Number || after.IsWhiteSpace(),
        _ => false,
    };

    private static int LettersEnd(ref TextCursor cursor, int end)
    {
        end = cursor.SkipAsciiLowerLetters(end);
        while (cursor.ClassAt(end, out var length).IsLetter())
        {
            end = cursor.SkipAsciiLowerLetters(end + length);
        }

        return end;
    }

    private static int NumbersEnd(ref TextCursor cursor, int end)
    {
        while (cursor.ClassAt(end, out var length) == CharacterClass.Number)
        {
            end += length;
        }

        return end;
    }

    private static int WhiteSpaceEnd(ref TextCursor cursor, int start)
    {
        var end = start;
        CharacterClass next;
        while ((next = cursor.ClassAt(end, out _)).IsWhiteSpace())
        {
            end++;
        }

        // The last one is left to the piece that follows, unless it is all there is.
        return next != CharacterClass.End && end - start > 1 ? end - 1 : end;
    }

    /// <summary>The length of <c>'s|'t|'re|'ve|'m|'ll|'d</c>, which is case-sensitive here, or 0.</summary>
    private static int ContractionLength(ref TextCursor cursor, int position)
    {
        if (cursor.CharacterAt(position) != '\'')
        {
            return 0;
        }

        return cursor.CharacterAt(position + 1) switch
        {
            's' or 't' or 'm' or 'd' => 2,
            'r' or 'v' => cursor.CharacterAt(position + 2) == 'e' ? 3 : 0,
            'l' => cursor.CharacterAt(position + 2) == 'l' ? 3 : 0,
            _ => 0,
        };
    }
}
