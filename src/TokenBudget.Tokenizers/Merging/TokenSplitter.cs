using System.Buffers;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Merging;

/// <summary>Cuts pre-token pieces into their tokens.</summary>
internal static class TokenSplitter
{
    /// <summary>Adds the tokens of a piece to a list.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="piece">A piece, not empty.</param>
    /// <param name="start">Where it begins in the text.</param>
    /// <param name="tokens">The list.</param>
    public static void Add(Vocabulary vocabulary, ReadOnlySpan<char> piece, int start, List<TokenSpan> tokens)
    {
        var length = checked((int)Utf8.CountBytes(piece));
        var bytes = ArrayPool<byte>.Shared.Rent(length + Vocabulary.KeyPadding);
        var starts = ArrayPool<int>.Shared.Rent(length + 1);
        var parts = FirstParts.Write(vocabulary, piece, bytes, starts);
        if (vocabulary.IsToken(bytes, starts[parts]))
        {
            tokens.Add(new TokenSpan(start, piece.Length));
        }
        else
        {
            AddParts(vocabulary, piece, start, starts, Merge(vocabulary, bytes, starts, parts), tokens);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        ArrayPool<int>.Shared.Return(starts);
    }

    private static int Merge(Vocabulary vocabulary, ReadOnlySpan<byte> bytes, Span<int> starts, int parts)
    {
        if (parts <= ArrayMerge.MaxParts)
        {
            return ArrayMerge.CountTokens(vocabulary, bytes, starts, parts);
        }

        var scratch = ArrayPool<uint>.Shared.Rent(TreeMerge.ScratchLength(parts));
        var count = TreeMerge.CountTokens(vocabulary, bytes, starts, parts, scratch);
        ArrayPool<uint>.Shared.Return(scratch);
        return count;
    }

    private static void AddParts(Vocabulary vocabulary, ReadOnlySpan<char> piece, int start, ReadOnlySpan<int> starts, int count, List<TokenSpan> tokens)
    {
        int position = 0, written = 0;
        for (var i = 0; i < count; i++)
        {
            var from = position;
            position = Advance(vocabulary, piece, position, ref written, starts[i + 1]);
            tokens.Add(new TokenSpan(start + from, position - from));
        }
    }

    /// <summary>Skips the characters whose last byte comes before <paramref name="end"/>.</summary>
    private static int Advance(Vocabulary vocabulary, ReadOnlySpan<char> piece, int position, ref int written, int end)
    {
        while (position < piece.Length)
        {
            var bytes = FirstParts.IsSpaceSymbol(vocabulary, piece[position]) ? 1 : Utf8.CodePointBytes(piece, position, out _);
            if (written + bytes > end)
            {
                break;
            }

            Utf8.CodePointBytes(piece, position, out var units);
            written += bytes;
            position += units;
        }

        return position;
    }
}
