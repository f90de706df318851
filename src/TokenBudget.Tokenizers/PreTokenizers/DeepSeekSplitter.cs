using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// The pre-tokeniser of <c>deepseek_v3</c>, hand-written and linear. The original cuts in three passes, each inside the pieces of the one
/// before; what a pass does not match is a piece of its own:
/// <code>
/// \p{N}{1,3}
/// [一-龥぀-ゟ゠-ヿ]+
/// [!"#$%&amp;'()*+,\-./:;&lt;=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+
/// </code>
/// </summary>
/// <remarks>
/// One walk gives the same. The first two passes cut the text into segments: groups of up to three numbers, counted from the start of
/// their run; runs of ideographs and kana; runs of the rest. No ideograph or kana is a number, so a segment ends where the kind of
/// character changes, and inside of the last two kinds the third pass cuts from left to right without looking back, taking the end
/// of the segment for the end of the text. So where a piece ends is a function of the text from its start on: a piece never
/// starts inside a group of numbers or inside a run of unmatched characters, and everything else has no memory.
/// </remarks>
internal readonly struct DeepSeekSplitter : IPieceSplitter
{
    private const int MostDigits = 3;

    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start)
    {
        var first = cursor.ClassAt(start, out var length);
        if (first == CharacterClass.Number)
        {
            return SharedAlternatives.NumberEnd(ref cursor, start + length, MostDigits);
        }

        var segment = new Segment(IsIdeographOrKana(cursor.CharacterAt(start)));
        if (cursor.CharacterAt(start) is var character && IsAsciiPunctuation(character) && IsAsciiLetter(cursor.CharacterAt(start + 1)))
        {
            return AsciiLettersEnd(ref cursor, start + 1);
        }

        if (first.IsLetterOrMark())
        {
            return segment.WordEnd(ref cursor, start + length);
        }

        var isSymbol = cursor.IsPunctuationOrSymbolAt(start);
        if (isSymbol)
        {
            return segment.SymbolsEnd(ref cursor, start + length);
        }

        var second = segment.ClassAt(ref cursor, start + length, out var secondLength);
        if (second.IsLetterOrMark() && first != CharacterClass.LineBreak)
        {
            return segment.WordEnd(ref cursor, start + length + secondLength);
        }

        if (character == ' ' && second == CharacterClass.Other && cursor.IsPunctuationOrSymbolAt(start + length))
        {
            return segment.SymbolsEnd(ref cursor, start + length + secondLength);
        }

        return first.IsWhiteSpace() ? segment.WhiteSpaceEnd(ref cursor, start) : segment.UnmatchedEnd(ref cursor, start + length);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// <para>
    /// Call the code points around the position x and y. Numbers are cut off first, so a position between a number and something else is
    /// the end of a segment, and the segments before it are the same if the text ended there.
    /// </para>
    /// <para>
    /// Otherwise, as for <see cref="O200kPattern.IsBoundary"/>: (1) Neighbours inside a match of the third pass are: punctuation then
    /// letter; letter then letter; prefix (neither line break, letter, punctuation nor symbol), letter or mark, then letter or mark; space,
    /// punctuation or symbol, then punctuation or symbol; punctuation, symbol or line break, then line break; white space then white
    /// space; and unmatched then unmatched, which are other. So x and y never neighbour each other if x is a letter or a mark and y
    /// is neither; x is other and y is white space but no line break; x is a line break and y is not white space.
    /// (2) A look-ahead reads y only if x is white space; in the last case <c>\s*[\r\n]+</c> is tried first and matches up to the
    /// position, whatever follows. Whether x is unmatched is decided by y, but in the same way by white space and by the end.
    /// </para>
    /// </remarks>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) => before switch
    {
        CharacterClass.End => false,
        CharacterClass.Number => after != CharacterClass.Number,
        _ when after == CharacterClass.Number => true,
        CharacterClass.UpperLetter or CharacterClass.LowerLetter or CharacterClass.CaselessLetter or CharacterClass.Mark => !after.IsLetterOrMark(),
        CharacterClass.Other => after == CharacterClass.Space,
        CharacterClass.LineBreak => !after.IsWhiteSpace(),
        _ => false,
    };

    private static bool IsIdeographOrKana(char character) => character is (>= '\u4E00' and <= '\u9FA5') or (>= '\u3040' and <= '\u30FF');

    private static bool IsAsciiLetter(char character) => (uint)((character | 0x20) - 'a') <= 'z' - 'a';

    private static bool IsAsciiPunctuation(char character) =>
        character is > ' ' and < '\x7F' && !IsAsciiLetter(character) && (uint)(character - '0') > 9;

    private static int AsciiLettersEnd(ref TextCursor cursor, int end)
    {
        while (IsAsciiLetter(cursor.CharacterAt(end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>A run of ideographs and kana, or a run of everything else but numbers: outside of it there is no text.</summary>
    private readonly struct Segment(bool isIdeographs)
    {
        /// <summary>The class of the code point at a position, or <see cref="CharacterClass.End"/> behind the segment.</summary>
        public CharacterClass ClassAt(ref TextCursor cursor, int position, out int length)
        {
            var at = cursor.ClassAt(position, out length);
            return at == CharacterClass.Number || IsIdeographOrKana(cursor.CharacterAt(position)) != isIdeographs ? CharacterClass.End : at;
        }

        /// <summary>The end of <c>[\p{L}\p{M}]*</c>.</summary>
        public int WordEnd(ref TextCursor cursor, int end)
        {
            while (ClassAt(ref cursor, end, out var length).IsLetterOrMark())
            {
                end += length;
            }

            return end;
        }

        /// <summary>The end of <c>[\p{P}\p{S}]*[\r\n]*</c>.</summary>
        public int SymbolsEnd(ref TextCursor cursor, int end)
        {
            CharacterClass next;
            int length;
            while ((next = ClassAt(ref cursor, end, out length)) == CharacterClass.Other && cursor.IsPunctuationOrSymbolAt(end))
            {
                end += length;
            }

            for (; next == CharacterClass.LineBreak; next = ClassAt(ref cursor, end, out _))
            {
                end++;
            }

            return end;
        }

        /// <summary>The end of the first that matches of <c>\s*[\r\n]+</c>, <c>\s+(?!\S)</c> and <c>\s+</c>.</summary>
        public int WhiteSpaceEnd(ref TextCursor cursor, int start)
        {
            var end = start;
            var afterLineBreak = -1;
            CharacterClass next;
            while ((next = ClassAt(ref cursor, end, out _)).IsWhiteSpace())
            {
                end++;
                afterLineBreak = next == CharacterClass.LineBreak ? end : afterLineBreak;
            }

            return afterLineBreak >= 0 ? afterLineBreak
                : next != CharacterClass.End && end - start > 1 ? end - 1 : end;
        }

        /// <summary>The end of a run of characters that no alternative matches: neither punctuation nor symbol, and no prefix of a word.</summary>
        public int UnmatchedEnd(ref TextCursor cursor, int end)
        {
            while (ClassAt(ref cursor, end, out var length) == CharacterClass.Other
                && !cursor.IsPunctuationOrSymbolAt(end)
                && !ClassAt(ref cursor, end + length, out _).IsLetterOrMark())
            {
                end += length;
            }

            return end;
        }
    }
}
