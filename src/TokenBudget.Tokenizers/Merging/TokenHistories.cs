using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>
/// How the tokens of a vocabulary come about when their own bytes are merged: which two parts the last merge joins. Found out
/// when a token is first asked for, and kept. Safe to use from any number of threads.
/// </summary>
internal sealed class TokenHistories(Vocabulary vocabulary)
{
    // What is kept for a rank: the length of the left part, and these. 0 is "not asked for yet".
    private const ushort LengthMask = 0x0FFF;
    private const ushort Unreachable = 0x4000;
    private const ushort Unordered = 0x8000;

    private ushort[] _histories = [];

    /// <summary>The vocabulary.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <summary>Whether bytes are a token that merging arrives at. Llama 3 has tokens that only the look-up of a whole piece finds.</summary>
    /// <param name="padded">Bytes, of which at least <see cref="Vocabulary.KeyPadding"/> follow the key.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="length">The length of the key, 1 or more.</param>
    public bool IsReachable(ReadOnlySpan<byte> padded, int start, int length)
    {
        if (length == 1)
        {
            return true;
        }

        var rank = vocabulary.RankOf(padded, start, length);
        return rank != Vocabulary.NoRank && (HistoryOf(padded, start, length, rank) & Unreachable) == 0;
    }

    /// <summary>Whether the bytes of two neighbours, merged together, become these two tokens again.</summary>
    /// <param name="padded">Bytes, of which at least <see cref="Vocabulary.KeyPadding"/> follow both.</param>
    /// <param name="start">Where the left one begins; it is a token that merging arrives at.</param>
    /// <param name="middle">Where the right one begins; it is one too.</param>
    /// <param name="end">Where it ends.</param>
    /// <remarks>
    /// <para>
    /// Merging both together does to each what merging it alone does, until a merge crosses from one to the other. So the
    /// question is whether one ever does. Only the last part of the left and the first part of the right can be joined across.
    /// The loop goes back in time, from the two whole tokens to single bytes, undoing whichever merge came last; at each stage
    /// these two parts stand side by side until the merge that was undone before. If their rank is lower, they join first; at
    /// equal rank the leftmost merge goes first, which is the crossing one unless the other is in the left token.
    /// (After the table of token pairs of the bpe crate, https://github.com/github/rust-gems.)
    /// </para>
    /// <para>
    /// "Came last" is read from ranks, which is right as long as each of the two tokens is merged in order of rank. This holds
    /// for every token but about a hundred of Llama 3; for those the pair is merged.
    /// </para>
    /// </remarks>
    public bool StayApart(ReadOnlySpan<byte> padded, int start, int middle, int end)
    {
        var limit = Vocabulary.NoRank;
        var left = Part(padded, start, middle - start);
        var right = Part(padded, middle, end - middle);
        if (((left.History | right.History) & Unordered) != 0)
        {
            return MergesApart(padded, start, middle, end);
        }

        while (true)
        {
            if (vocabulary.RankOf(padded, start, end - start) < limit)
            {
                return false;
            }

            if (left.MergedAt > right.MergedAt)
            {
                limit = left.MergedAt - 1;
                start += left.History & LengthMask;
                left = Part(padded, start, middle - start);
            }
            else if (right.MergedAt > 0)
            {
                limit = right.MergedAt;
                end = middle + (right.History & LengthMask);
                right = Part(padded, middle, end - middle);
            }
            else
            {
                return true;
            }
        }
    }

    private bool MergesApart(ReadOnlySpan<byte> padded, int start, int middle, int end)
    {
        var merge = new RecordedMerge(vocabulary, padded, start, end - start);
        return merge.Parts == 2 && merge.SecondStart == middle - start;
    }

    // Ranks are counted from 1 here, and 0 stands for a single byte, which is there from the beginning.
    private (uint MergedAt, ushort History) Part(ReadOnlySpan<byte> padded, int start, int length)
    {
        if (length == 1)
        {
            return (0, 0);
        }

        var rank = vocabulary.RankOf(padded, start, length);
        return (rank + 1, HistoryOf(padded, start, length, rank));
    }

    private ushort HistoryOf(ReadOnlySpan<byte> padded, int start, int length, uint rank)
    {
        var known = _histories;
        return rank < known.Length && known[rank] is not 0 and var history ? history : Learn(padded, start, length, rank);
    }

    // Two threads may learn the same at once, or one may forget what the other learns while the array grows: it is learnt again.
    private ushort Learn(ReadOnlySpan<byte> padded, int start, int length, uint rank)
    {
        var merge = new RecordedMerge(vocabulary, padded, start, length);
        var history = merge.Parts > 1 ? Unreachable : (ushort)(merge.LastLeftLength | (merge.IsOrdered ? 0 : Unordered));
        var histories = _histories;
        if (rank >= histories.Length)
        {
            Array.Resize(ref histories, Math.Max((int)rank + 1, histories.Length * 2));
            _histories = histories;
        }

        histories[rank] = history;
        return history;
    }
}
