using System.Runtime.CompilerServices;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Byte-pair merging of short pieces, with parts kept in arrays: quadratic, but fastest where pieces are short.</summary>
internal static class ArrayMerge
{
    /// <summary>From this length on <see cref="TreeMerge"/> is faster.</summary>
    public const int MaxLength = 28;

    /// <summary>Merges, lowest rank first and leftmost among equals, until no two neighbours form a token.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="padded">The piece and at least <see cref="Vocabulary.KeyPadding"/> bytes more.</param>
    /// <param name="length">The length of the piece in bytes, 2 to <see cref="MaxLength"/>.</param>
    /// <returns>The number of tokens.</returns>
    [SkipLocalsInit]
    public static int CountTokens(Vocabulary vocabulary, ReadOnlySpan<byte> padded, int length)
    {
        // starts[i] is where part i begins, starts[parts] the end; ranks[i] is the rank of parts i and i + 1 taken together.
        Span<byte> starts = stackalloc byte[MaxLength + 1];
        Span<uint> ranks = stackalloc uint[MaxLength];
        for (var i = 0; i < length - 1; i++)
        {
            starts[i] = (byte)i;
            ranks[i] = vocabulary.RankOfPair(padded[i], padded[i + 1]);
        }

        starts[length - 1] = (byte)(length - 1);
        starts[length] = (byte)length;
        var parts = length;
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
                starts[i] = starts[i + 1];
            }

            for (var i = best + 1; i < parts - 1; i++)
            {
                ranks[i] = ranks[i + 1];
            }

            if (best < parts - 1)
            {
                ranks[best] = vocabulary.RankOf(padded, starts[best], starts[best + 2] - starts[best]);
            }

            if (best > 0)
            {
                ranks[best - 1] = vocabulary.RankOf(padded, starts[best - 1], starts[best + 1] - starts[best - 1]);
            }
        }

        return parts;
    }
}
