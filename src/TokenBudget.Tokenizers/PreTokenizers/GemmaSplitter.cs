using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// Cuts text for <c>gemma3</c>, which has no pre-tokeniser: SentencePiece merges the whole text. It is cut where no merge can cross, so that
/// merging stays short, and around the tokens that are taken out of the text before merging.
/// </summary>
/// <remarks>
/// <para>
/// A merge makes a token, so nothing merges across a position that no token of the vocabulary can hold. <c>eng/vocabularies/gemma.mjs</c>
/// checks the vocabulary for what this relies on. (1) Tokens with a line feed or a tab consist of nothing else, so runs of these are cut
/// off. (2) Tokens with two spaces consist of spaces. Runs are merged before everything else, in chunks of 31 from the left. So a run of
/// spaces is cut into chunks of 31, what is left over is cut off if it has two spaces or more, and if it is a single one it may go on into
/// a word. (3) The only token with a space behind something else is <c>&gt; &lt;/</c>, so text is cut before every
/// other space.
/// </para>
/// <para>
/// The tokens that are added to the vocabulary, HTML elements and placeholders, are matched before merging. Control tokens such as
/// <c>&lt;bos&gt;</c> or <c>&lt;start_of_turn&gt;</c> are not: in a text they are ordinary text. U+2581 is SentencePiece's own sign for a space and cannot be
/// told from one.
/// </para>
/// </remarks>
internal readonly struct GemmaSplitter : IPieceSplitter
{
    private const int LongestRun = 31;
    private const char SpaceSymbol = '\u2581';

    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start)
    {
        var first = cursor.CharacterAt(start);
        var end = start;
        if (first is '\n' or '\t')
        {
            while (end - start < LongestRun && cursor.CharacterAt(end) == first)
            {
                end++;
            }

            return end;
        }

        while (end - start < LongestRun && IsSpace(cursor.CharacterAt(end)))
        {
            end++;
        }

        if (end - start > 1)
        {
            return end;
        }

        if (end == start && GemmaAddedTokens.End(ref cursor, start) is > 0 and var addedEnd)
        {
            return addedEnd;
        }

        return WordEnd(ref cursor, start, end);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Pieces end where a run of line feeds or tabs begins or ends, and before a space that follows something other than a space or <c>&gt;</c>,
    /// whatever stands elsewhere. An added token holds none of these characters, so none reaches across, and the pieces
    /// before are the same if the text ends there: they only ask for characters that such a position does not supply.
    /// </remarks>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position)
    {
        var x = cursor.CharacterAt(position - 1);
        var y = cursor.CharacterAt(position);
        return x is '\n' or '\t' || y is '\n' or '\t' ? x != y : IsSpace(y) && !IsSpace(x) && x != '>' && before != CharacterClass.End;
    }

    private static bool IsSpace(char character) => character is ' ' or SpaceSymbol;

    private static int WordEnd(ref TextCursor cursor, int start, int end)
    {
        while (true)
        {
            end = cursor.SkipAsciiLowerLetters(end);
            var next = cursor.CharacterAt(end);
            switch (next)
            {
                case '\n' or '\t':
                    return end;
                case '\0' when cursor.ClassAt(end, out _) == CharacterClass.End:
                    return end;
                case ' ' or SpaceSymbol when !MayJoin(ref cursor, start, end):
                    return end;
                case '<' or '[' when end > start && GemmaAddedTokens.End(ref cursor, end) > 0:
                    return end;
            }

            end++;
        }
    }

    /// <summary>Whether <c>&gt; &lt;/</c> may stand around a space.</summary>
    private static bool MayJoin(ref TextCursor cursor, int start, int space) =>
        space > start && cursor.CharacterAt(space - 1) == '>'
        && cursor.CharacterAt(space + 1) == '<' && cursor.CharacterAt(space + 2) == '/';
}
