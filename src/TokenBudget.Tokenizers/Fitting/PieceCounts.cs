using TokenBudget.Tokenizers.Merging;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Fitting;

/// <summary>Counts a piece that grows by one character after the other.</summary>
internal sealed class PieceCounts(TokenHistories histories, byte[] padded, int length) : IDisposable
{
    private const int Unknown = int.MaxValue / 2;

    private readonly PrefixCounts _merged = new(histories, padded, length);
    private int _start;
    private int _oneBefore;
    private int _twoBefore;
    private int _threeBefore;

    /// <summary>Where the piece ends, in bytes.</summary>
    public int End => _merged.End;

    /// <summary>Tokens of the piece: one if the whole piece is a token, else what merging leaves.</summary>
    public int Tokens { get; private set; }

    /// <summary>The fewest tokens that the piece had when it was one, two or three characters shorter; very many if it was empty then.</summary>
    public int NearbyTokens => Math.Min(_oneBefore, Math.Min(_twoBefore, _threeBefore));

    /// <summary>Starts an empty piece.</summary>
    /// <param name="start">Where it begins, in bytes.</param>
    public void Restart(int start)
    {
        _start = start;
        _merged.Restart(start);
        _oneBefore = _twoBefore = _threeBefore = Unknown;
        Tokens = 0;
    }

    /// <summary>Adds a character.</summary>
    /// <param name="bytes">Its length in bytes.</param>
    public void Extend(int bytes)
    {
        (_threeBefore, _twoBefore) = (_twoBefore, _oneBefore);
        _oneBefore = Tokens == 0 ? Unknown : Tokens;
        _merged.Extend(End + bytes);
        Tokens = _merged.Tokens > 1 && IsToken(End - _start) ? 1 : _merged.Tokens;
    }

    /// <inheritdoc/>
    public void Dispose() => _merged.Dispose();

    private bool IsToken(int bytes) => bytes <= histories.Vocabulary.LongestToken && histories.Vocabulary.RankOf(padded, _start, bytes) != Vocabulary.NoRank;
}
