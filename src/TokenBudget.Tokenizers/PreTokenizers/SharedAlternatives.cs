using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>The alternatives that several patterns have in common.</summary>
internal static class SharedAlternatives
{
    /// <summary>The end of <c>\p{N}{1,most}</c>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="end">The end of the first number character.</param>
    /// <param name="most">The largest number of characters in a piece, 1 or more.</param>
    public static int NumberEnd(ref TextCursor cursor, int end, int most)
    {
        for (var count = 1; count < most && cursor.ClassAt(end, out var length) == CharacterClass.Number; count++)
        {
            end += length;
        }

        return end;
    }

    /// <summary>The end of <c>[^\s\p{L}\p{N}]*</c>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="end">Where the run begins.</param>
    public static int PunctuationEnd(ref TextCursor cursor, int end)
    {
        while (cursor.ClassAt(end, out var length).IsPunctuation())
        {
            end += length;
        }

        return end;
    }

    /// <summary>The end of the first that matches of <c>\s*[\r\n]+</c>, <c>\s+(?!\S)</c> and <c>\s+</c>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">The position of a white-space character.</param>
    public static int WhiteSpaceEnd(ref TextCursor cursor, int start)
    {
        var end = start;
        var afterLineBreak = -1;
        CharacterClass next;
        while ((next = cursor.ClassAt(end, out _)).IsWhiteSpace())
        {
            end++;
            if (next == CharacterClass.LineBreak)
            {
                afterLineBreak = end;
            }
        }

        if (afterLineBreak >= 0)
        {
            return afterLineBreak;
        }

        // The last space is left to the piece that follows, unless it is all there is.
        var isFollowed = next != CharacterClass.End;
        return isFollowed && end - start > 1 ? end - 1 : end;
    }

    /// <summary>The length of <c>(?i:'s|'t|'re|'ve|'m|'ll|'d)</c> at a position, or 0.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="position">Where the apostrophe would be.</param>
    public static int ContractionLength(ref TextCursor cursor, int position)
    {
        if (cursor.CharacterAt(position) != '\'')
        {
            return 0;
        }

        // Case folding is Unicode's simple one: it adds U+017F to "s", and nothing to the other letters.
        return cursor.CharacterAt(position + 1) switch
        {
            's' or 'S' or '\u017F' or 't' or 'T' or 'm' or 'M' or 'd' or 'D' => 2,
            'r' or 'R' or 'v' or 'V' => cursor.CharacterAt(position + 2) is 'e' or 'E' ? 3 : 0,
            'l' or 'L' => cursor.CharacterAt(position + 2) is 'l' or 'L' ? 3 : 0,
            _ => 0,
        };
    }
}
