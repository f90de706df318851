using System.Buffers;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Cuts pre-token pieces into their tokens. Slower than counting them.</summary>
internal static class TokenSplitter
{
    /// <summary>Adds the tokens of a piece to a list.</summary>
    /// <param name="histories">The vocabulary.</param>
    /// <param name="piece">A piece, not empty.</param>
    /// <param name="start">Where it begins in the text.</param>
    /// <param name="tokens">The list.</param>
    public static void Add(TokenHistories histories, ReadOnlySpan<char> piece, int start, List<TokenSpan> tokens)
    {
        var vocabulary = histories.Vocabulary;
        var length = checked((int)Utf8.CountBytes(piece));
        var bytes = ArrayPool<byte>.Shared.Rent(length + Vocabulary.KeyPadding);
        Utf8.Write(piece, bytes);
        if (length == 1 || vocabulary.RankOf(bytes, 0, length) != Vocabulary.NoRank)
        {
            tokens.Add(new TokenSpan(start, piece.Length));
        }
        else
        {
            AddMerged(histories, bytes, length, piece, start, tokens);
        }

        ArrayPool<byte>.Shared.Return(bytes);
    }

    private static void AddMerged(TokenHistories histories, byte[] bytes, int length, ReadOnlySpan<char> piece, int start, List<TokenSpan> tokens)
    {
        using var prefix = new PrefixCounts(histories, bytes, length);
        prefix.Extend(length);

        // From the last token back to the first.
        var ends = ArrayPool<int>.Shared.Rent(prefix.Tokens);
        for (int end = length, i = prefix.Tokens - 1; i >= 0; i--)
        {
            ends[i] = end;
            end = prefix.LastStart(end);
        }

        int position = 0, written = 0;
        for (var i = 0; i < prefix.Tokens; i++)
        {
            var from = position;
            position = Advance(piece, position, ref written, ends[i]);
            tokens.Add(new TokenSpan(start + from, position - from));
        }

        ArrayPool<int>.Shared.Return(ends);
    }

    /// <summary>Skips the characters whose last byte comes before <paramref name="end"/>.</summary>
    private static int Advance(ReadOnlySpan<char> piece, int position, ref int written, int end)
    {
        while (position < piece.Length)
        {
            var bytes = Utf8.CodePointBytes(piece, position, out var units);
            if (written + bytes > end)
            {
                break;
            }

            written += bytes;
            position += units;
        }

        return position;
    }
}
