using TokenBudget.Tokenizers.Merging;
using TokenBudget.Tokenizers.PreTokenizers;
using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Fitting;

/// <summary>Finds the longest prefix of a text that has at most so many tokens.</summary>
/// <remarks>
/// Counts are not monotone: a longer prefix may have fewer tokens. But the stable prefix only grows with the text, and once
/// it alone exceeds the limit, nothing longer fits. So a walk over the pieces finds where to stop looking; below that, windows
/// of ends are searched from the back, each behind a start that is stable for all of its ends.
/// </remarks>
internal readonly ref struct PrefixFitter<TSplitter>
    where TSplitter : struct, IPieceSplitter
{
    private readonly TokenHistories _histories;
    private readonly PieceCounter _pieces;
    private readonly ReadOnlySpan<char> _text;
    private readonly int _maxTokens;

    /// <summary>Takes what to search.</summary>
    /// <param name="histories">The vocabulary.</param>
    /// <param name="text">The text.</param>
    /// <param name="maxTokens">The limit, 0 or more.</param>
    public PrefixFitter(TokenHistories histories, ReadOnlySpan<char> text, int maxTokens)
    {
        _histories = histories;
        _pieces = new PieceCounter(histories.Vocabulary);
        _text = Cut(text, (long)maxTokens * histories.Vocabulary.LongestToken);
        _maxTokens = maxTokens;
    }

    /// <summary>The length of the prefix in UTF-16 code units, never between the halves of a surrogate pair.</summary>
    public int Length()
    {
        var (start, pieceEnd) = Walk();
        if (start == _text.Length)
        {
            return start;
        }

        var high = Math.Min(_text.Length, StableFrom(_text, start, pieceEnd) - 1);
        for (var low = start; ; low = Math.Min(low, StableStart(high).Length))
        {
            // What is stable where the window begins is stable for all of its ends.
            high -= Utf8.SplitsPair(_text, high) ? 1 : 0;
            var stable = StableStart(low);
            using var window = new PrefixWindow<TSplitter>(_histories, _text.Slice(stable.Length, high - stable.Length));
            if (window.Longest(_maxTokens - stable.Tokens, low - stable.Length) is >= 0 and var length)
            {
                return stable.Length + length;
            }

            high = low - 1;
        }
    }

    /// <summary>The first length from which on a piece is the same whatever follows; more than the text's length if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the piece begins.</param>
    /// <param name="end">Where it ends in the whole text.</param>
    public static int StableFrom(ReadOnlySpan<char> text, int start, int end)
    {
        // While the piece reads the end of the text it may change, and once it does not it never does again.
        var unstable = end - 1;
        var stable = end;
        for (var step = 1; ReadsEnd(text.Slice(0, stable), start); step *= 2)
        {
            if (stable == text.Length)
            {
                return text.Length + 1;
            }

            unstable = stable;
            stable = (int)Math.Min((long)stable + step, text.Length);
        }

        while (stable - unstable > 1)
        {
            var middle = unstable + ((stable - unstable) / 2);
            if (ReadsEnd(text.Slice(0, middle), start))
            {
                unstable = middle;
            }
            else
            {
                stable = middle;
            }
        }

        return stable;
    }

    private static bool ReadsEnd(ReadOnlySpan<char> text, int start)
    {
        var cursor = new TextCursor(text);
        default(TSplitter).PieceEnd(ref cursor, start);
        return cursor.TouchedEnd;
    }

    // No token is longer than the longest, so what is cut off here never fits.
    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, long maxBytes)
    {
        if ((long)text.Length * Utf8.MaxBytesPerChar <= maxBytes)
        {
            return text;
        }

        var end = 0;
        while (end < text.Length && (maxBytes -= Utf8.CodePointBytes(text, end, out var units)) >= 0)
        {
            end += units;
        }

        return text.Slice(0, end);
    }

    /// <summary>The first piece with which the pieces exceed the limit; behind the text if they never do.</summary>
    private (int Start, int End) Walk()
    {
        var cursor = new TextCursor(_text);
        var tokens = 0;
        var start = 0;
        while (start < _text.Length)
        {
            var end = default(TSplitter).PieceEnd(ref cursor, start);
            tokens += _pieces.CountTokens(_text.Slice(start, end - start));
            if (tokens > _maxTokens)
            {
                return (start, end);
            }

            start = end;
        }

        return (start, start);
    }

    private StablePrefix StableStart(int length)
    {
        var text = _text.Slice(0, length);
        var cursor = new TextCursor(text);
        var tokens = 0;
        var start = 0;
        while (start < length)
        {
            var end = default(TSplitter).PieceEnd(ref cursor, start);
            if (cursor.TouchedEnd)
            {
                break;
            }

            tokens += _pieces.CountTokens(text.Slice(start, end - start));
            start = end;
        }

        return new StablePrefix(start, tokens);
    }
}
