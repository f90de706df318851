using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Tests.Oracles;

/// <summary>Byte-pair merging as it is defined: join the two neighbours of the lowest rank, leftmost among equals, as long as there are any.</summary>
internal static class SlowMerge
{
    /// <summary>The number of tokens that are left.</summary>
    /// <param name="vocabulary">The ranks.</param>
    /// <param name="parts">What merging starts from.</param>
    public static int CountTokens(Vocabulary vocabulary, IEnumerable<byte[]> parts)
    {
        var left = parts.ToList();
        var ranks = left.Zip(left.Skip(1), (first, second) => RankOf(vocabulary, first, second)).ToList();
        while (ranks.Count > 0 && ranks.Min() is var lowest && lowest != Vocabulary.NoRank)
        {
            var at = ranks.IndexOf(lowest);
            left[at] = [.. left[at], .. left[at + 1]];
            left.RemoveAt(at + 1);
            ranks.RemoveAt(at);
            if (at > 0)
            {
                ranks[at - 1] = RankOf(vocabulary, left[at - 1], left[at]);
            }

            if (at < ranks.Count)
            {
                ranks[at] = RankOf(vocabulary, left[at], left[at + 1]);
            }
        }

        return left.Count;
    }

    /// <summary>Whether bytes are a token.</summary>
    public static bool IsToken(Vocabulary vocabulary, byte[] bytes) => bytes.Length == 1 || RankOf(vocabulary, bytes, []) != Vocabulary.NoRank;

    private static unsafe uint RankOf(Vocabulary vocabulary, byte[] first, byte[] second)
    {
        byte[] padded = [.. first, .. second, .. new byte[Vocabulary.KeyPadding]];
        fixed (byte* bytes = padded)
        {
            return vocabulary.RankOf(bytes, first.Length + second.Length);
        }
    }
}
