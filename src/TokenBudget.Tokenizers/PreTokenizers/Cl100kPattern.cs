using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// The pattern of <c>cl100k_base</c>, which others share but for the number of digits in a piece:
/// <code>
/// (?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,k}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
/// </code>
/// </summary>
internal static class Cl100kPattern
{
    /// <summary>See <see cref="IPieceSplitter.PieceEnd"/>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="mostDigits">k: the largest number of digits in a piece, 1 or more.</param>
    public static int PieceEnd(ref TextCursor cursor, int start, int mostDigits)
    {
        var first = cursor.ClassAt(start, out var length);
        switch (first)
        {
            case CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter:
                return LettersEnd(ref cursor, start + length);
            case CharacterClass.Number:
                return SharedAlternatives.NumberEnd(ref cursor, start + length, mostDigits);
            case CharacterClass.LineBreak:
                return SharedAlternatives.WhiteSpaceEnd(ref cursor, start);
        }

        if (SharedAlternatives.ContractionLength(ref cursor, start) is > 0 and var contraction)
        {
            return start + contraction;
        }

        var second = cursor.ClassAt(start + length, out var secondLength);
        if (second.IsLetter())
        {
            return LettersEnd(ref cursor, start + length + secondLength);
        }

        if (first != CharacterClass.Space)
        {
            return PunctuationEnd(ref cursor, start + length);
        }

        return second.IsPunctuation() && cursor.CharacterAt(start) == ' '
            ? PunctuationEnd(ref cursor, start + length)
            : SharedAlternatives.WhiteSpaceEnd(ref cursor, start);
    }

    /// <summary>See <see cref="IPieceSplitter.IsBoundary"/>.</summary>
    /// <param name="before">The class of the code point before the position.</param>
    /// <param name="after">The class of the code point behind it.</param>
    /// <remarks>
    /// <para>
    /// The argument is that of <see cref="O200kPattern.IsBoundary"/>: (1) no match of the pattern holds the code point
    /// before the position, x, directly followed by the one behind it, y, and (2) no look-ahead reads from the position on
    /// with an effect.
    /// </para>
    /// <para>
    /// (1) Neighbours inside a match. Contractions: apostrophe then letter, letter then letter. Words: prefix then letter,
    /// letter then letter. Numbers: number then number. Punctuation: space, other or mark, then other or mark; other, mark or
    /// line break, then line break. White space: white space then white space. So x and y never neighbour each other if
    /// x is a number and y is not;
    /// x is a letter and y is not, not even a mark or an apostrophe;
    /// x is other or a mark and y is a number or white space but no line break;
    /// x is a line break and y is not white space.
    /// </para>
    /// <para>(2) is word for word the same.</para>
    /// </remarks>
    public static bool IsBoundary(CharacterClass before, CharacterClass after) => before switch
    {
        CharacterClass.Number => after != CharacterClass.Number,
        CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter => !after.IsLetter(),
        CharacterClass.Other or CharacterClass.Mark => after is CharacterClass.Number or CharacterClass.Space,
        CharacterClass.LineBreak => !after.IsWhiteSpace(),
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

    private static int PunctuationEnd(ref TextCursor cursor, int start)
    {
        var end = SharedAlternatives.PunctuationEnd(ref cursor, start);
        while (cursor.CharacterAt(end) is '\r' or '\n')
        {
            end++;
        }

        return end;
    }
}
