using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>A merge of a few bytes that remembers how it went. Quadratic, and for single tokens and pairs of them only.</summary>
internal readonly ref struct RecordedMerge
{
    /// <summary>Merges, lowest rank first and leftmost among equals, until no two neighbours form a token.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="padded">Bytes, of which at least <see cref="Vocabulary.KeyPadding"/> follow the ones to merge.</param>
    /// <param name="start">Where they begin.</param>
    /// <param name="length">Their number, 2 to twice <see cref="Vocabulary.LongestToken"/>.</param>
    public RecordedMerge(Vocabulary vocabulary, ReadOnlySpan<byte> padded, int start, int length)
    {
        Span<ushort> starts = stackalloc ushort[length + 1];
        Span<uint> ranks = stackalloc uint[length];
        for (var i = 0; i < length; i++)
        {
            starts[i] = (ushort)i;
            ranks[i] = i + 1 < length ? vocabulary.RankOfPair(padded[start + i], padded[start + i + 1]) : Vocabulary.NoRank;
        }

        starts[length] = (ushort)length;
        IsOrdered = true;
        var highest = 0U;
        for (Parts = length; ; Parts--)
        {
            var best = IndexOfLowest(ranks.Slice(0, Parts));
            var rank = ranks[best];
            if (rank == Vocabulary.NoRank)
            {
                SecondStart = starts[1];
                return;
            }

            IsOrdered &= rank >= highest;
            highest = Math.Max(highest, rank);
            LastLeftLength = starts[best + 1] - starts[best];
            starts.Slice(best + 2, Parts - best - 1).CopyTo(starts.Slice(best + 1));
            ranks.Slice(best + 2, Parts - best - 2).CopyTo(ranks.Slice(best + 1));
            var isLast = best + 2 >= Parts;
            ranks[best] = isLast ? Vocabulary.NoRank : vocabulary.RankOf(padded, start + starts[best], starts[best + 2] - starts[best]);
            if (best > 0)
            {
                ranks[best - 1] = vocabulary.RankOf(padded, start + starts[best - 1], starts[best + 1] - starts[best - 1]);
            }
        }
    }

    /// <summary>The number of tokens that are left.</summary>
    public int Parts { get; }

    /// <summary>Where the second one begins; the number of bytes if there is only one.</summary>
    public int SecondStart { get; }

    /// <summary>The length in bytes of the left one of the two parts that were merged last; 0 if none were.</summary>
    public int LastLeftLength { get; }

    /// <summary>Whether no merge had a lower rank than one before it.</summary>
    public bool IsOrdered { get; }

    private static int IndexOfLowest(ReadOnlySpan<uint> ranks)
    {
        var lowest = 0;
        for (var i = 1; i < ranks.Length; i++)
        {
            if (ranks[i] < ranks[lowest])
            {
                lowest = i;
            }
        }

        return lowest;
    }
}
