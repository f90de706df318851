using TokenBudget.Tokenizers.Normalization;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers;

/// <summary>Byte-level BPE of normalised text.</summary>
/// <typeparam name="TSplitter">The pre-tokeniser.</typeparam>
/// <param name="encoding">The encoding.</param>
/// <param name="form">The form that text is brought into first.</param>
/// <param name="maxTokensPerByte">See <see cref="MaxTokensPerByte"/>.</param>
internal sealed class NormalizingTokenizer<TSplitter>(TokenEncoding encoding, NormalForm form, int maxTokensPerByte) : Tokenizer(encoding)
    where TSplitter : struct, IPieceSplitter
{
    private readonly ByteLevelTokenizer<TSplitter> _inner = new(encoding);

    /// <inheritdoc/>
    /// <remarks>
    /// A token is a byte or more of the normalised text. Decomposition makes a code point at most three times as long in UTF-8 for NFC
    /// (U+0390, U+1D160, Hangul), and 11 times for NFKC (U+FDFA: 3 bytes become 33); composition never makes text longer. A test compares
    /// both with all code points.
    /// </remarks>
    public override int MaxTokensPerByte => maxTokensPerByte;

    /// <inheritdoc/>
    public override int CountTokens(ReadOnlySpan<char> text)
    {
        if (Normalizer.IndexOfActive(text, form) < 0)
        {
            return _inner.CountTokens(text);
        }

        using var normalized = Normalizer.Normalize(text, form, withOrigins: false);
        return _inner.CountTokens(normalized.Text);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Up to its last code point that is not active, the text normalises in the same way whatever follows; that code point itself may still
    /// compose with what is appended, as half of a surrogate pair may be completed. So what comes before it is taken as text that goes on in an unknown way. The prefix must
    /// end where both a piece and a segment begin: from there on the longer text normalises and is cut as it would be alone.
    /// </remarks>
    public override StablePrefix MeasureStablePrefix(ReadOnlySpan<char> text)
    {
        text = WithoutOpenPair(text);
        text = text.Slice(0, Math.Max(Normalizer.LastIndexOfBoundary(text, form), 0));
        if (Normalizer.IndexOfActive(text, form) < 0)
        {
            return _inner.MeasureStablePrefix(text);
        }

        using var normalized = Normalizer.Normalize(text, form, withOrigins: true);
        var pieces = _inner.Pieces;
        var cursor = new TextCursor(normalized.Text);
        var prefix = default(StablePrefix);
        var tokens = 0;
        for (var start = 0; start < normalized.Text.Length;)
        {
            var end = default(TSplitter).PieceEnd(ref cursor, start);
            if (cursor.TouchedEnd)
            {
                break;
            }

            tokens += pieces.CountTokens(normalized.Text.Slice(start, end - start));
            start = end;
            if (normalized.IsSegmentStart(start))
            {
                prefix = new StablePrefix(normalized.OriginOf(start), tokens);
            }
        }

        return prefix;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Between its first and its last code point that is not active, the text normalises in the same way whatever stands around it. In
    /// there a position counts if the splitter proves it a boundary of the normalised text, and a segment begins there: then both sides
    /// normalise on their own. Halves of surrogate pairs at the ends are not known, and count as active.
    /// </remarks>
    public override int FindBoundary(ReadOnlySpan<char> text)
    {
        var offset = !text.IsEmpty && char.IsLowSurrogate(text[0]) ? 1 : 0;
        var known = WithoutOpenPair(text.Slice(offset));
        var first = Normalizer.IndexOfBoundary(known, form);
        var last = Normalizer.LastIndexOfBoundary(known, form);
        if (last <= first)
        {
            return text.Length;
        }

        using var normalized = Normalizer.Normalize(known.Slice(first, last - first), form, withOrigins: true);
        var cursor = new TextCursor(normalized.Text);
        var before = cursor.ClassAt(0, out var length);
        for (var position = length; position < normalized.Text.Length; position += length)
        {
            var after = cursor.ClassAt(position, out length);
            if (default(TSplitter).IsBoundary(ref cursor, before, after, position) && !cursor.TouchedEnd && normalized.IsSegmentStart(position))
            {
                return offset + first + normalized.OriginOf(position);
            }

            before = after;
        }

        return text.Length;
    }

    /// <inheritdoc/>
    internal override void CountByKind(ReadOnlySpan<char> text, Span<long> tokens)
    {
        using var normalized = Normalizer.Normalize(text, form, withOrigins: false);
        _inner.CountByKind(normalized.Text, tokens);
    }

    private static ReadOnlySpan<char> WithoutOpenPair(ReadOnlySpan<char> text) =>
        !text.IsEmpty && char.IsHighSurrogate(text[text.Length - 1]) ? text.Slice(0, text.Length - 1) : text;
}
