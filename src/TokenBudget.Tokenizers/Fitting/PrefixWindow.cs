using System.Buffers;
using TokenBudget.Tokenizers.Merging;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Fitting;

/// <summary>
/// Counts all prefixes of a stretch of text, most of which is usually one piece. Counting each of them anew would take
/// quadratic time where a piece is long, so first every prefix gets a lower bound, in linear time all together, and only the
/// few that can fit are cut into pieces.
/// </summary>
/// <remarks>
/// The lower bound rests on this property of all pre-tokenisers here: a piece that the end of the text cuts off ends at the
/// end, or at one of the three characters before it (in front of a contraction that is not complete), or behind the last
/// line break, mark or letter without case (what white space and words fall back to); and so does the piece behind it.
/// Within one piece the counts are exact, so the bound is that of the cheapest of these cases.
/// </remarks>
internal readonly ref struct PrefixWindow<TSplitter>
    where TSplitter : struct, IPieceSplitter
{
    private readonly TokenHistories _histories;
    private readonly PieceCounter _pieces;
    private readonly ReadOnlySpan<char> _text;
    private readonly int[] _numbers;

    // For every end: what it costs at least; where the last piece begins whose beginning is certain; what the end costs if it
    // goes on to there; where else that piece can end; and what the end costs if it does.
    private readonly Span<int> _bounds;
    private readonly Span<int> _starts;
    private readonly Span<int> _uncut;
    private readonly Span<int> _cutPlaces;
    private readonly Span<int> _cut;

    /// <summary>Takes the stretch.</summary>
    /// <param name="histories">The vocabulary.</param>
    /// <param name="text">Text that begins with a piece.</param>
    public PrefixWindow(TokenHistories histories, ReadOnlySpan<char> text)
    {
        var ends = text.Length + 1;
        _histories = histories;
        _pieces = new PieceCounter(histories.Vocabulary);
        _text = text;
        _numbers = ArrayPool<int>.Shared.Rent(checked(5 * ends));
        _bounds = _numbers.AsSpan(0, ends);
        _starts = _numbers.AsSpan(ends, ends);
        _uncut = _numbers.AsSpan(2 * ends, ends);
        _cutPlaces = _numbers.AsSpan(3 * ends, ends);
        _cut = _numbers.AsSpan(4 * ends, ends);
    }

    /// <summary>Finds the longest prefix that fits.</summary>
    /// <param name="maxTokens">The most tokens that it may have.</param>
    /// <param name="minLength">The shortest that is asked for.</param>
    /// <returns>Its length in UTF-16 code units, never between the halves of a surrogate pair; -1 if there is none.</returns>
    public int Longest(int maxTokens, int minLength)
    {
        Fill(maxTokens);
        for (var end = _text.Length; end >= minLength; end--)
        {
            if (_bounds[end] <= maxTokens && TokensUpTo(end) <= maxTokens)
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<int>.Shared.Return(_numbers);

    private int TokensUpTo(int end)
    {
        var text = _text.Slice(0, end);
        var start = _starts[end];
        var cursor = new TextCursor(text);
        var pieceEnd = start == end ? end : default(TSplitter).PieceEnd(ref cursor, start);
        if (pieceEnd == end)
        {
            return _uncut[end];
        }

        if (pieceEnd == _cutPlaces[end] && default(TSplitter).PieceEnd(ref cursor, pieceEnd) == end)
        {
            return _cut[end];
        }

        var tokens = 0;
        for (start = 0; start < end; start = pieceEnd)
        {
            pieceEnd = default(TSplitter).PieceEnd(ref cursor, start);
            tokens += _pieces.CountTokens(text.Slice(start, pieceEnd - start));
        }

        return tokens;
    }

    private void Fill(int maxTokens)
    {
        var length = checked((int)Utf8.CountBytes(_text));
        var bytes = ArrayPool<byte>.Shared.Rent(length + Vocabulary.KeyPadding);
        Utf8.Write(_text, bytes);
        using var whole = new PieceCounts(_histories, bytes, length);
        using var rest = new PieceCounts(_histories, bytes, length);
        _bounds.Fill(int.MaxValue);
        int start = 0, startByte = 0, before = 0, filled = -1;
        while (before <= maxTokens && filled < _text.Length)
        {
            // What is longer than this no longer changes the piece.
            var last = _text.Length;
            var end = start;
            if (start < _text.Length)
            {
                var cursor = new TextCursor(_text);
                end = default(TSplitter).PieceEnd(ref cursor, start);
                last = cursor.TouchedEnd ? last : PrefixFitter<TSplitter>.StableFrom(_text, start, end) - 1;
            }

            if (last > filled)
            {
                whole.Restart(startByte);
                FillPiece(whole, rest, start, before, filled + 1, last);
                filled = last;
            }

            if (end > start)
            {
                var piece = _text.Slice(start, end - start);
                before += _pieces.CountTokens(piece);
                startByte += (int)Utf8.CountBytes(piece);
                start = end;
            }
        }

        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void FillPiece(PieceCounts whole, PieceCounts rest, int start, int before, int first, int last)
    {
        var cursor = new TextCursor(_text);
        var cutPlace = -1;
        var beforeRest = 0;
        var fallsBack = false;
        for (var end = start; end <= last;)
        {
            if (end >= first)
            {
                var uncut = before + whole.Tokens;
                var bound = Math.Min(uncut, before + whole.NearbyTokens + 1);
                if (cutPlace >= 0)
                {
                    _cut[end] = beforeRest + rest.Tokens;
                    bound = Math.Min(bound, Math.Min(_cut[end], beforeRest + rest.NearbyTokens + 1));
                }

                _bounds[end] = bound;
                _starts[end] = start;
                _uncut[end] = uncut;
                _cutPlaces[end] = cutPlace;
            }

            if (end == last)
            {
                return;
            }

            if (fallsBack)
            {
                cutPlace = end;
                beforeRest = before + whole.Tokens;
                rest.Restart(whole.End);
            }

            var bytes = Utf8.CodePointBytes(_text, end, out var units);
            fallsBack = cursor.ClassAt(end, out _) is CharacterClass.CaselessLetter or CharacterClass.Mark or CharacterClass.LineBreak;
            whole.Extend(bytes);
            if (cutPlace >= 0)
            {
                rest.Extend(bytes);
            }

            end += units;
        }
    }
}
