using TokenBudget.Tokenizers.Estimates;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>
/// Byte-level BPE: the text is cut into pieces, and each piece counts as one token if it is one, else as what is left after
/// merging its bytes.
/// </summary>
/// <typeparam name="TSplitter">The pre-tokeniser.</typeparam>
internal sealed partial class ByteLevelTokenizer<TSplitter>(TokenEncoding encoding) : Tokenizer(encoding)
    where TSplitter : struct, IPieceSplitter
{
    private Vocabulary? _vocabulary;

    // Two threads may both open it: the two are equal, cheap, and hold no memory of their own.
    internal PieceCounter Pieces => new(_vocabulary ??= Vocabulary.Open(Encoding));

    /// <inheritdoc/>
    public override int CountTokens(ReadOnlySpan<char> text)
    {
        var pieces = Pieces;
        var cursor = new TextCursor(text);
        var tokens = 0;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = default(TSplitter).PieceEnd(ref cursor, start);
            tokens = checked(tokens + pieces.CountTokens(text.Slice(start, end - start)));
        }

        return tokens;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The splitter reads through the cursor alone and never looks back, so a piece is a function of the answers it got. As
    /// long as none of them was "here the text ends", all were given by characters of the text, and in any longer text they
    /// are the same, for this piece and, by induction from the left, for all before it. The rest of the longer text is then
    /// cut from the same position on, as it would be alone.
    /// </remarks>
    public override StablePrefix MeasureStablePrefix(ReadOnlySpan<char> text)
    {
        var pieces = Pieces;
        var cursor = new TextCursor(text);
        var tokens = 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = default(TSplitter).PieceEnd(ref cursor, start);
            if (cursor.TouchedEnd)
            {
                break;
            }

            tokens += pieces.CountTokens(text.Slice(start, end - start));
            start = end;
        }

        return new StablePrefix(start, tokens);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The splitter proves the boundary from the code points on both sides of it. Both must be known: the first code unit may
    /// be the low half of a pair that the text before begins, and the last one the high half of a pair that is completed later.
    /// </remarks>
    public override int FindBoundary(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        var cursor = new TextCursor(text);
        var before = cursor.ClassAt(0, out var length);
        if (char.IsLowSurrogate(text[0]))
        {
            before = CharacterClass.End;
        }

        for (var position = length; position < text.Length; position += length)
        {
            var after = cursor.ClassAt(position, out length);
            if (cursor.TouchedEnd)
            {
                break;
            }

            if (default(TSplitter).IsBoundary(ref cursor, before, after, position))
            {
                return position;
            }

            before = after;
        }

        return text.Length;
    }

    /// <inheritdoc/>
    internal override void CountByKind(ReadOnlySpan<char> text, Span<long> tokens)
    {
        var pieces = Pieces;
        var cursor = new TextCursor(text);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = default(TSplitter).PieceEnd(ref cursor, start);
            var piece = text.Slice(start, end - start);
            tokens[(int)PieceKinds.Of(piece)] += pieces.CountTokens(piece);
        }
    }
}
