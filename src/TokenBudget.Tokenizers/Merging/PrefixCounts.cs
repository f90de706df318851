using System.Buffers;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>
/// The tokens of all prefixes of some bytes, as merging leaves them, byte after byte: not even nearly monotone, and yet found
/// in about linear time.
/// </summary>
/// <remarks>
/// <para>
/// It is enough to know the last token of every prefix. Claim: bytes merge to the tokens t1 … tn if and only if each token
/// merges to itself and each two neighbours, merged together, stay these two. Proof: as long as no merge crosses from one ti
/// to the next, the merges inside each ti are those of ti alone, in the same order, since the lowest of all is the lowest
/// there; and the merges inside two neighbours are those of the two together. So if a crossing merge ever comes first in the
/// whole, it does between these two; and the other way round. It follows that all but the last token of a prefix are the
/// tokens of a shorter prefix, and that exactly one token ends a prefix: the one that stays apart from the last token of the
/// prefix before it. (The claim is that of https://github.com/github/rust-gems, crate bpe.)
/// </para>
/// <para>
/// Which lengths are tried in which order does not matter for the result. What followed the same last length before is tried
/// first, since long texts that no pre-tokeniser cuts repeat themselves; then short before long.
/// </para>
/// </remarks>
internal sealed class PrefixCounts : IDisposable
{
    private readonly TokenHistories _histories;
    private readonly byte[] _padded;
    private readonly int[] _counts;
    private readonly ushort[] _lastLengths;
    private readonly ushort[] _expected;
    private int _start;

    /// <summary>Starts at the first byte.</summary>
    /// <param name="histories">The vocabulary.</param>
    /// <param name="padded">The bytes and at least <see cref="Vocabulary.KeyPadding"/> more.</param>
    /// <param name="length">The number of bytes.</param>
    public PrefixCounts(TokenHistories histories, byte[] padded, int length)
    {
        _histories = histories;
        _padded = padded;
        _counts = ArrayPool<int>.Shared.Rent(length + 1);
        _lastLengths = ArrayPool<ushort>.Shared.Rent(length + 1);
        _expected = ArrayPool<ushort>.Shared.Rent(histories.Vocabulary.LongestToken + 1);
        _expected.AsSpan(0, histories.Vocabulary.LongestToken + 1).Fill(1);
        Restart(0);
    }

    /// <summary>Where the prefix ends.</summary>
    public int End { get; private set; }

    /// <summary>Tokens of the prefix.</summary>
    public int Tokens => _counts[End];

    /// <summary>Starts anew with the empty prefix of the bytes behind a position.</summary>
    /// <param name="start">The position.</param>
    public void Restart(int start)
    {
        _start = start;
        _counts[start] = 0;
        _lastLengths[start] = 0;
        End = start;
    }

    /// <summary>Adds bytes to the prefix.</summary>
    /// <param name="end">Where it ends then.</param>
    public void Extend(int end)
    {
        while (End < end)
        {
            End++;
            var length = LastLength();
            _expected[_lastLengths[End - 1]] = (ushort)length;
            _lastLengths[End] = (ushort)length;
            _counts[End] = _counts[End - length] + 1;
        }
    }

    /// <summary>Where the last token of a prefix begins.</summary>
    /// <param name="end">Where the prefix ends: any position from the second one to <see cref="End"/>.</param>
    public int LastStart(int end) => end - _lastLengths[end];

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_counts);
        ArrayPool<ushort>.Shared.Return(_lastLengths);
        ArrayPool<ushort>.Shared.Return(_expected);
    }

    private int LastLength()
    {
        var expected = _expected[_lastLengths[End - 1]];
        if (expected <= End - _start && IsLast(expected))
        {
            return expected;
        }

        var most = Math.Min(End - _start, _histories.Vocabulary.LongestToken);
        for (var length = 1; length <= most; length++)
        {
            if (length != expected && IsLast(length))
            {
                return length;
            }
        }

        throw new InvalidOperationException("Some token ends every text; a vocabulary of TokenBudget.Tokenizers is damaged. Install the package again.");
    }

    private bool IsLast(int length)
    {
        var start = End - length;
        return _histories.IsReachable(_padded, start, length)
            && (start == _start || _histories.StayApart(_padded, LastStart(start), start, End));
    }
}
