using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Byte-pair merging of pieces of any length in O(n log n).</summary>
internal static class TreeMerge
{
    /// <summary>The scratch room, in elements, that a piece needs.</summary>
    /// <param name="parts">The number of first parts, 2 or more.</param>
    public static int ScratchLength(int parts) => parts + MinimumTree.NodeCount(parts);

    /// <summary>Merges, lowest rank first and leftmost among equals, until no two neighbours form a token.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="padded">The piece and at least <see cref="Vocabulary.KeyPadding"/> bytes more.</param>
    /// <param name="starts">Where each of the first parts begins, and where the last one ends; gets the same of the tokens.</param>
    /// <param name="parts">The number of first parts, 2 or more.</param>
    /// <param name="scratch">At least <see cref="ScratchLength"/> elements.</param>
    /// <returns>The number of tokens.</returns>
    public static unsafe int CountTokens(Vocabulary vocabulary, ReadOnlySpan<byte> padded, Span<int> starts, int parts, Span<uint> scratch)
    {
        // A part is stored in the places of its first and its last first part: each holds the index of the other. So both
        // neighbours are found from one array. The rank at a part's first place is that of the part and the next one together.
        var otherEnd = scratch.Slice(0, parts);
        var ranks = scratch.Slice(parts, MinimumTree.NodeCount(parts));
        fixed (byte* bytes = padded)
        fixed (int* start = starts)
        {
            for (var i = 0; i < parts; i++)
            {
                otherEnd[i] = (uint)i;
                ranks[i] = i + 1 < parts ? vocabulary.RankOf(bytes + start[i], start[i + 2] - start[i]) : Vocabulary.NoRank;
            }

            var tree = new MinimumTree(ranks, stackalloc int[MinimumTree.LevelCount], parts);
            for (var count = parts; ; count--)
            {
                var left = tree.IndexOfLowest();
                if (tree[left] == Vocabulary.NoRank)
                {
                    KeepStarts(otherEnd, starts);
                    return count;
                }

                var joined = (int)otherEnd[left] + 1;
                var last = (int)otherEnd[joined];
                var end = start[last + 1];
                tree.Set(joined, Vocabulary.NoRank);
                otherEnd[left] = (uint)last;
                otherEnd[last] = (uint)left;
                tree.Set(left, last + 1 < parts ? vocabulary.RankOf(bytes + start[left], start[otherEnd[last + 1] + 1] - start[left]) : Vocabulary.NoRank);
                if (left > 0)
                {
                    var before = (int)otherEnd[left - 1];
                    tree.Set(before, vocabulary.RankOf(bytes + start[before], end - start[before]));
                }
            }
        }
    }

    private static void KeepStarts(ReadOnlySpan<uint> otherEnd, Span<int> starts)
    {
        var kept = 0;
        for (var i = 0; i < otherEnd.Length; i = (int)otherEnd[i] + 1)
        {
            starts[kept++] = starts[i];
        }

        starts[kept] = starts[otherEnd.Length];
    }
}
