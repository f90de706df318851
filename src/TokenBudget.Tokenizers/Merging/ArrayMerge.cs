using System.Runtime.CompilerServices;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Byte-pair merging of short pieces: looks at all pairs to find the next one, which is fastest where they are few.</summary>
internal static class ArrayMerge
{
    /// <summary>From this number of parts on <see cref="TreeMerge"/> is faster.</summary>
    public const int MaxParts = 40;

    /// <summary>Merges, lowest rank first and leftmost among equals, until no two neighbours form a token.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="padded">The piece and at least <see cref="Vocabulary.KeyPadding"/> bytes more.</param>
    /// <param name="starts">Where each of the first parts begins, and where the last one ends; gets the same of the tokens.</param>
    /// <param name="parts">The number of first parts, 1 to <see cref="MaxParts"/>.</param>
    /// <returns>The number of tokens.</returns>
    [SkipLocalsInit]
    public static unsafe int CountTokens(Vocabulary vocabulary, ReadOnlySpan<byte> padded, Span<int> starts, int parts)
    {
        // ranks[i] is the rank of parts i and i + 1 taken together.
        var ranks = stackalloc uint[MaxParts];
        fixed (byte* bytes = padded)
        fixed (int* start = starts)
        {
            for (var i = 0; i < parts - 1; i++)
            {
                ranks[i] = vocabulary.RankOf(bytes + start[i], start[i + 2] - start[i]);
            }

            while (parts > 1)
            {
                var best = 0;
                var lowest = ranks[0];
                for (var i = 1; i < parts - 1; i++)
                {
                    if (ranks[i] < lowest)
                    {
                        lowest = ranks[i];
                        best = i;
                    }
                }

                if (lowest == Vocabulary.NoRank)
                {
                    break;
                }

                parts--;
                for (var i = best + 1; i <= parts; i++)
                {
                    start[i] = start[i + 1];
                }

                for (var i = best + 1; i < parts - 1; i++)
                {
                    ranks[i] = ranks[i + 1];
                }

                if (best < parts - 1)
                {
                    ranks[best] = vocabulary.RankOf(bytes + start[best], start[best + 2] - start[best]);
                }

                if (best > 0)
                {
                    ranks[best - 1] = vocabulary.RankOf(bytes + start[best - 1], start[best + 1] - start[best - 1]);
                }
            }
        }

        return parts;
    }
}
