using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TokenBudget.Tokenizers.Merging;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>Counts the tokens of one pre-token piece: one if the whole piece is a token, else what merging leaves.</summary>
internal readonly struct PieceCounter(Vocabulary vocabulary)
{
    private const int MaxPackedLength = 16;
    private const int CharsPerWord = 4;
    private const ulong NonAsciiMask = 0xFF80_FF80_FF80_FF80;

    // A short piece fits this many bytes on the stack whatever it holds.
    private const int MaxShortLength = 168;

    // The bytes and the merge scratch of a piece of this size take 56 KB of the stack; longer pieces rent.
    private const int MaxStackBytes = 4096;

    /// <summary>Counts a piece.</summary>
    /// <param name="piece">A piece, not empty.</param>
    /// <returns>The number of tokens, 1 or more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CountTokens(ReadOnlySpan<char> piece)
    {
        if (piece.Length <= MaxPackedLength && TryPack(piece, out var low, out var high))
        {
            return piece.Length == 1 || vocabulary.Contains(low, high, piece.Length) ? 1 : CountPacked(low, high, piece.Length);
        }

        return piece.Length <= MaxShortLength ? CountShort(piece) : CountLong(piece);
    }

    /// <summary>Packs ASCII into two words of eight bytes, zero behind the end.</summary>
    /// <remarks>
    /// Reads four characters at a time. The last read is taken from the end of the piece and overlaps the one before it; what
    /// they share is equal, so it does no harm.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryPack(ReadOnlySpan<char> piece, out ulong low, out ulong high)
    {
        var length = piece.Length;
        high = 0;
        ulong seen;
        if (length > 2 * CharsPerWord)
        {
            var first = WordAt(piece, 0);
            var second = WordAt(piece, CharsPerWord);
            var third = WordAt(piece, length - (2 * CharsPerWord));
            var last = WordAt(piece, length - CharsPerWord);
            seen = first | second | third | last;
            low = Narrow(first) | (Narrow(second) << 32);
            high = (Narrow(third) | (Narrow(last) << 32)) >> ((MaxPackedLength - length) * 8);
        }
        else if (length >= CharsPerWord)
        {
            var first = WordAt(piece, 0);
            var last = WordAt(piece, length - CharsPerWord);
            seen = first | last;
            low = Narrow(first) | (Narrow(last) << ((length - CharsPerWord) * 8));
        }
        else
        {
            ulong first = piece[0];
            ulong middle = piece[length / 2];
            ulong last = piece[length - 1];
            seen = first | middle | last;
            low = first | (middle << (length / 2 * 8)) | (last << ((length - 1) * 8));
        }

        return (seen & NonAsciiMask) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong WordAt(ReadOnlySpan<char> piece, int index) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(piece.Slice(index, CharsPerWord)));

    /// <summary>Four UTF-16 units below U+0100 as four bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Narrow(ulong word)
    {
        word |= word >> 8;
        return (word & 0xFFFF) | ((word >> 16) & 0xFFFF_0000);
    }

    [SkipLocalsInit]
    private int CountPacked(ulong low, ulong high, int length)
    {
        if (length == 2)
        {
            return 2;
        }

        Span<ulong> words = stackalloc ulong[3];
        words[0] = low;
        words[1] = high;
        Span<int> starts = stackalloc int[MaxPackedLength + 1];
        for (var i = 0; i <= length; i++)
        {
            starts[i] = i;
        }

        return ArrayMerge.CountTokens(vocabulary, MemoryMarshal.AsBytes(words), starts, length);
    }

    [SkipLocalsInit]
    private int CountShort(ReadOnlySpan<char> piece)
    {
        Span<byte> bytes = stackalloc byte[(MaxShortLength * Utf8.MaxBytesPerChar) + Vocabulary.KeyPadding];
        Span<int> starts = stackalloc int[(MaxShortLength * Utf8.MaxBytesPerChar) + 1];
        var parts = FirstParts.Write(vocabulary, piece, bytes, starts);
        if (parts <= ArrayMerge.MaxParts)
        {
            return vocabulary.IsToken(bytes, starts[parts]) ? 1 : ArrayMerge.CountTokens(vocabulary, bytes, starts, parts);
        }

        Span<uint> scratch = stackalloc uint[TreeMerge.ScratchLength(parts)];
        return Count(bytes, starts, parts, scratch);
    }

    private int CountLong(ReadOnlySpan<char> piece)
    {
        var length = checked((int)Utf8.CountBytes(piece));
        return length <= MaxStackBytes ? CountOnStack(piece, length) : CountRented(piece, length);
    }

    [SkipLocalsInit]
    private int CountOnStack(ReadOnlySpan<char> piece, int length)
    {
        Span<byte> bytes = stackalloc byte[length + Vocabulary.KeyPadding];
        Span<int> starts = stackalloc int[length + 1];
        var parts = FirstParts.Write(vocabulary, piece, bytes, starts);
        Span<uint> scratch = stackalloc uint[TreeMerge.ScratchLength(parts)];
        return Count(bytes, starts, parts, scratch);
    }

    private int CountRented(ReadOnlySpan<char> piece, int length)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(length + Vocabulary.KeyPadding);
        var starts = ArrayPool<int>.Shared.Rent(length + 1);
        var parts = FirstParts.Write(vocabulary, piece, bytes, starts);
        var scratch = ArrayPool<uint>.Shared.Rent(TreeMerge.ScratchLength(parts));
        try
        {
            return Count(bytes, starts, parts, scratch);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<int>.Shared.Return(starts);
            ArrayPool<uint>.Shared.Return(scratch);
        }
    }

    private int Count(ReadOnlySpan<byte> bytes, Span<int> starts, int parts, Span<uint> scratch) =>
        vocabulary.IsToken(bytes, starts[parts]) ? 1 : TreeMerge.CountTokens(vocabulary, bytes, starts, parts, scratch);
}
