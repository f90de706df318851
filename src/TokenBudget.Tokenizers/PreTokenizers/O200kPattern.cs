using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// The pattern of <c>o200k_base</c>, which <c>tekken</c> shares but for the contractions and the number of digits in a piece:
/// <code>
/// [^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?
/// |[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?
/// |\p{N}{1,k}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+
/// </code>
/// </summary>
internal static class O200kPattern
{
    private const int NoWord = -1;

    /// <summary>See <see cref="IPieceSplitter.PieceEnd"/>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="mostDigits">k: the largest number of digits in a piece, 1 or more.</param>
    /// <param name="contractions">Whether a word may end in one.</param>
    public static int PieceEnd(ref TextCursor cursor, int start, int mostDigits, bool contractions)
    {
        var first = cursor.ClassAt(start, out var length);
        switch (first)
        {
            case CharacterClass.Number:
                return SharedAlternatives.NumberEnd(ref cursor, start + length, mostDigits);
            case CharacterClass.LineBreak:
                return SharedAlternatives.WhiteSpaceEnd(ref cursor, start);
            case CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter:
                return WithContraction(ref cursor, contractions, WordEnd(ref cursor, start, needsLower: false));
            case CharacterClass.Mark:
                return WithContraction(ref cursor, contractions, WordFromMarkEnd(ref cursor, start, start + length));
        }

        var second = cursor.ClassAt(start + length, out _);
        if (second.IsLetterOrMark())
        {
            return WithContraction(ref cursor, contractions, WordEnd(ref cursor, start + length, needsLower: false));
        }

        if (first == CharacterClass.Other)
        {
            return PunctuationEnd(ref cursor, start + length);
        }

        return second == CharacterClass.Other && cursor.CharacterAt(start) == ' '
            ? PunctuationEnd(ref cursor, start + length)
            : SharedAlternatives.WhiteSpaceEnd(ref cursor, start);
    }

    /// <summary>See <see cref="IPieceSplitter.IsBoundary"/>.</summary>
    /// <param name="cursor">The text, for reading on from <paramref name="position"/>.</param>
    /// <param name="before">The class of the code point before the position.</param>
    /// <param name="after">The class of the code point behind it.</param>
    /// <param name="position">The position.</param>
    /// <param name="contractions">Whether a word may end in one.</param>
    /// <remarks>
    /// <para>
    /// Call the code points around the position x and y. The claim is that (1) no match of the pattern holds x directly
    /// followed by y, and (2) no look-ahead reads from the position on with an effect. By (1) the position is a piece
    /// boundary in every text, since pieces cover everything. And if the text ended at the position, the matches that can be
    /// found at each start before it would be the same ones, since by (1) none of them crosses it and by (2) none of them
    /// is decided behind it; so the alternative that wins is the same, and so are the pieces.
    /// </para>
    /// <para>
    /// (1) Neighbours inside a match. Words: prefix then letter or mark; letter or mark then letter, mark or the apostrophe of
    /// a whole contraction; inside contractions apostrophe then letter, letter then letter. Numbers: number then number.
    /// Punctuation: space, other or mark, then other or mark; other, mark, line break or slash, then line break or slash.
    /// White space: white space then white space. So x and y never neighbour each other if
    /// x is a number and y is not;
    /// x is a letter and y is a number, white space, or other than an apostrophe that begins a contraction;
    /// x is other or a mark and y is a number or white space but no line break;
    /// x is a line break and y is neither white space nor a slash.
    /// </para>
    /// <para>
    /// (2) The only look-ahead, that of <c>\s+(?!\S)</c>, reads the character behind a run of white space: it reads y only if
    /// x is white space, which leaves the last case. There x is a line break, so from every start inside that run
    /// <c>\s*[\r\n]+</c> matches up to the position, with or without the text behind it, and is tried first.
    /// </para>
    /// </remarks>
    public static bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position, bool contractions) => before switch
    {
        CharacterClass.Number => after != CharacterClass.Number,
        CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter =>
            !after.IsLetterOrMark() && !(contractions && MayContract(ref cursor, position)),
        CharacterClass.Other or CharacterClass.Mark => after is CharacterClass.Number or CharacterClass.Space,
        CharacterClass.LineBreak => !after.IsWhiteSpace() && cursor.CharacterAt(position) != '/',
        _ => false,
    };

    // An apostrophe so close to the end that appended text can still make it a contraction counts as one.
    private static bool MayContract(ref TextCursor cursor, int position) =>
        SharedAlternatives.ContractionLength(ref cursor, position) > 0 || cursor.TouchedEnd;

    private static int WithContraction(ref TextCursor cursor, bool contractions, int wordEnd) =>
        contractions ? wordEnd + SharedAlternatives.ContractionLength(ref cursor, wordEnd) : wordEnd;

    /// <summary>
    /// A mark may be the prefix of a word, which is tried first, or its first character. The second always matches, since a
    /// mark alone satisfies the first alternative of the pattern; so the second alternative is never reached.
    /// </summary>
    private static int WordFromMarkEnd(ref TextCursor cursor, int mark, int afterMark)
    {
        var end = WordEnd(ref cursor, afterMark, needsLower: true);
        return end == NoWord ? WordEnd(ref cursor, mark, needsLower: true) : end;
    }

    /// <summary>
    /// The end of <c>[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+</c>, or else of
    /// <c>[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*</c>, in one pass. If nothing follows the greedy first
    /// part of the former, it gives back characters up to its last one without case, which then satisfies the second part.
    /// </summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">Where the first letter or mark would be.</param>
    /// <param name="needsLower">Whether the first of the two must match.</param>
    private static int WordEnd(ref TextCursor cursor, int start, bool needsLower)
    {
        var upperEnd = start;
        var caselessEnd = NoWord;
        CharacterClass next;
        int length;
        while ((next = cursor.ClassAt(upperEnd, out length)).IsLetterOrMark() && next != CharacterClass.LowerLetter)
        {
            upperEnd += length;
            if (next != CharacterClass.UpperLetter)
            {
                caselessEnd = upperEnd;
            }
        }

        var end = upperEnd;
        while (next.IsLetterOrMark() && next != CharacterClass.UpperLetter)
        {
            end = cursor.SkipAsciiLowerLetters(end + length);
            next = cursor.ClassAt(end, out length);
        }

        if (end > upperEnd)
        {
            return end;
        }

        if (caselessEnd != NoWord)
        {
            return caselessEnd;
        }

        return needsLower || upperEnd == start ? NoWord : upperEnd;
    }

    private static int PunctuationEnd(ref TextCursor cursor, int start)
    {
        var end = SharedAlternatives.PunctuationEnd(ref cursor, start);
        while (cursor.CharacterAt(end) is '\r' or '\n' or '/')
        {
            end++;
        }

        return end;
    }
}
