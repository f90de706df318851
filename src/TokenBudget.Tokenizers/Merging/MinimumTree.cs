using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>
/// Finds the leftmost lowest of many ranks that change one at a time, in logarithmic time: a tree of minima in which every
/// node has eight children, stored level by level.
/// </summary>
internal readonly ref struct MinimumTree
{
    private const int FanOut = 8;
    private const int FanOutBits = 3;
    private const int MaxLevels = 11; // 8^11 > 2^31

    private readonly Span<uint> _nodes;
    private readonly Span<int> _levels;
    private readonly int _top;

    /// <summary>Builds the tree over the ranks that stand at the beginning of <paramref name="nodes"/>.</summary>
    /// <param name="nodes">The ranks and room for the tree: <see cref="NodeCount"/> elements.</param>
    /// <param name="levels">Room for <see cref="LevelCount"/> elements.</param>
    /// <param name="count">The number of ranks, 1 or more.</param>
    public MinimumTree(Span<uint> nodes, Span<int> levels, int count)
    {
        _nodes = nodes;
        _levels = levels;
        var start = 0;
        for (_top = 0; ; _top++)
        {
            levels[_top] = start;
            var end = start + RoundUp(count);
            nodes.Slice(start + count, end - start - count).Fill(Vocabulary.NoRank);
            if (count <= FanOut)
            {
                return;
            }

            count = RoundUp(count) >> FanOutBits;
            for (var parent = 0; parent < count; parent++)
            {
                nodes[end + parent] = Lowest(nodes.Slice(start + (parent << FanOutBits), FanOut));
            }

            start = end;
        }
    }

    /// <summary>The room that a tree needs for its levels.</summary>
    public static int LevelCount => MaxLevels;

    /// <summary>The rank at an index.</summary>
    /// <param name="index">0 to the number of ranks - 1.</param>
    public uint this[int index] => _nodes[index];

    /// <summary>The room that a tree needs for its nodes.</summary>
    /// <param name="count">The number of ranks, 1 or more.</param>
    public static int NodeCount(int count)
    {
        var nodes = RoundUp(count);
        while (count > FanOut)
        {
            count = RoundUp(count) >> FanOutBits;
            nodes += RoundUp(count);
        }

        return nodes;
    }

    /// <summary>The index of the leftmost lowest rank.</summary>
    public int IndexOfLowest()
    {
        var index = 0;
        for (var level = _top; level >= 0; level--)
        {
            var children = _nodes.Slice(_levels[level] + index, FanOut);
            var best = 0;
            for (var child = 1; child < FanOut; child++)
            {
                if (children[child] < children[best])
                {
                    best = child;
                }
            }

            index = (index + best) << FanOutBits;
        }

        return index >> FanOutBits;
    }

    /// <summary>Changes one rank.</summary>
    /// <param name="index">0 to the number of ranks - 1.</param>
    /// <param name="rank">The new rank.</param>
    public void Set(int index, uint rank)
    {
        var nodes = _nodes;
        var old = nodes[index];
        nodes[index] = rank;
        for (var level = 0; level < _top && old != rank; level++)
        {
            var parent = index >> FanOutBits;
            ref var lowest = ref nodes[_levels[level + 1] + parent];
            if (rank >= lowest)
            {
                if (old != lowest)
                {
                    return;
                }

                rank = Lowest(nodes.Slice(_levels[level] + (parent << FanOutBits), FanOut));
            }

            old = lowest;
            lowest = rank;
            index = parent;
        }
    }

    private static int RoundUp(int count) => (count + FanOut - 1) & -FanOut;

    private static uint Lowest(ReadOnlySpan<uint> ranks)
    {
        var lowest = ranks[0];
        for (var i = 1; i < ranks.Length; i++)
        {
            lowest = Math.Min(lowest, ranks[i]);
        }

        return lowest;
    }
}
