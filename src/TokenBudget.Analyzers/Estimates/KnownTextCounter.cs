using TokenBudget.Analyzers.Flow.Values;
using TokenBudget.Tokenizers;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>Counts long known text in one pass, without spelling it out as a whole.</summary>
internal sealed class KnownTextCounter(ITokenCounter counter, SpecialTokenSearch markup)
{
    /// <summary>UTF-16 code units at an end in which a boundary between tokens is looked for. Also the length up to which text is spelt out.</summary>
    public const int EndLength = 4_096;

    /// <summary>UTF-16 code units that are counted this way for one call; its arguments may differ from pass to pass.</summary>
    private const long MaxCounted = 4_000_000;

    private long _counted;

    /// <summary>Takes the length of a long text from what may be counted for the call; false when that is used up.</summary>
    public bool TryTake(int length)
    {
        _counted += length;
        return _counted <= MaxCounted;
    }

    /// <summary>Finds the middle of the text, whose tokens are the same whatever stands around the text.</summary>
    /// <param name="text">Text longer than two ends.</param>
    /// <param name="openStart">True when something stands before it.</param>
    /// <param name="openEnd">True when something follows.</param>
    /// <returns>Start and end of the middle and its tokens; null when no boundary is found.</returns>
    public (int Start, int End, long Tokens)? CountMiddle(KnownText text, bool openStart, bool openEnd)
    {
        var (start, end) = (0, text.Length);
        if (openStart)
        {
            start = counter.FindBoundary(text.Substring(0, EndLength).AsSpan());
        }

        if (openEnd)
        {
            var tail = counter.FindBoundary(text.Substring(text.Length - EndLength, text.Length).AsSpan());
            if (tail == EndLength)
            {
                return null;
            }

            end += tail - EndLength;
        }

        if (openStart && start == EndLength)
        {
            return null;
        }

        var incremental = new IncrementalCounter(counter);
        string? last = null;
        foreach (var (piece, from, length) in text.Pieces(start, end))
        {
            if (!ReferenceEquals(piece, last))
            {
                markup.Look(last = piece);
            }

            incremental.Append(piece.AsSpan(from, length));
        }

        return (start, end, incremental.Count);
    }
}
