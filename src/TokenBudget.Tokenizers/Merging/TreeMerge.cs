using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Byte-pair merging of pieces of any length in O(n log n).</summary>
internal static class TreeMerge
{
    /// <summary>The scratch room, in elements, that a piece needs.</summary>
    /// <param name="length">The length of the piece in bytes, 2 or more.</param>
    public static int ScratchLength(int length) => length + MinimumTree.NodeCount(length);

    /// <summary>Merges, lowest rank first and leftmost among equals, until no two neighbours form a token.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="padded">The piece and at least <see cref="Vocabulary.KeyPadding"/> bytes more.</param>
    /// <param name="length">The length of the piece in bytes, 2 or more.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> elements.</param>
    /// <returns>The number of tokens.</returns>
    public static int CountTokens(Vocabulary vocabulary, ReadOnlySpan<byte> padded, int length, Span<uint> scratch)
    {
        // A part is stored in the places of its first and its last byte: each holds the index of the other. So both
        // neighbours are found from one array. The rank at a part's first byte is that of the part and the next one together.
        var otherEnd = scratch.Slice(0, length);
        var ranks = scratch.Slice(length, MinimumTree.NodeCount(length));
        for (var i = 0; i < length; i++)
        {
            otherEnd[i] = (uint)i;
            ranks[i] = i + 1 < length ? vocabulary.RankOfPair(padded[i], padded[i + 1]) : Vocabulary.NoRank;
        }

        var tree = new MinimumTree(ranks, stackalloc int[MinimumTree.LevelCount], length);
        for (var parts = length; ; parts--)
        {
            var start = tree.IndexOfLowest();
            if (tree[start] == Vocabulary.NoRank)
            {
                return parts;
            }

            var joined = (int)otherEnd[start] + 1;
            var last = (int)otherEnd[joined];
            tree.Set(joined, Vocabulary.NoRank);
            otherEnd[start] = (uint)last;
            otherEnd[last] = (uint)start;
            tree.Set(start, RankWithNext(vocabulary, padded, otherEnd, start, last + 1));
            if (start > 0)
            {
                var previous = (int)otherEnd[start - 1];
                tree.Set(previous, vocabulary.RankOf(padded, previous, last + 1 - previous));
            }
        }
    }

    private static uint RankWithNext(Vocabulary vocabulary, ReadOnlySpan<byte> padded, ReadOnlySpan<uint> otherEnd, int start, int next) =>
        next < otherEnd.Length
            ? vocabulary.RankOf(padded, start, (int)otherEnd[next] + 1 - start)
            : Vocabulary.NoRank;
}
