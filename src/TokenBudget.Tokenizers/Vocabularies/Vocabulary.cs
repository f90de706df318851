using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TokenBudget.Tokenizers.Vocabularies;

/// <summary>
/// The ranks of an encoding's tokens, looked up in a flat hash table that is used in place, without a load phase. The layout
/// is described in <c>eng/vocabularies/layout.mjs</c>, which writes it. All 256 single bytes are tokens.
/// </summary>
internal sealed unsafe class Vocabulary
{
    /// <summary>The rank of bytes that are no token; greater than every rank.</summary>
    public const uint NoRank = uint.MaxValue;

    /// <summary>Behind the bytes of a key as many more must be readable; their values do not matter.</summary>
    public const int KeyPadding = sizeof(ulong);

    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const uint Magic = 0x32424B54; // "TKB2"

    private const ulong OffsetMask = (1 << 21) - 1;
    private const int LengthShift = 21;
    private const ulong LengthMask = (1 << 11) - 1;
    private const int RankShift = 32;
    private const int FilterShift = 8;
    private const uint RankMask = (1 << 18) - 1;
    private const int FingerprintShift = 50;
    private const ulong FingerprintMask = (1 << 14) - 1;
    private const ulong IdentityMask = (FingerprintMask << FingerprintShift) | (LengthMask << LengthShift);

    private readonly ResourceMemory _memory;
    private readonly uint* _pairs;
    private readonly byte* _filter;
    private readonly ulong* _slots;
    private readonly byte* _keys;
    private readonly byte* _characters;
    private readonly int _filterMask;
    private readonly int _slotMask;
    private readonly int _slotShift;

    private Vocabulary(ResourceMemory memory)
    {
        var header = (Header*)memory.Start;
        if (memory.Length < sizeof(Header) || header->Magic != Magic || header->TotalSize != memory.Length)
        {
            throw ResourceMemory.Damaged();
        }

        _memory = memory;
        _pairs = (uint*)(memory.Start + header->OffsetOfPairs);
        _filter = memory.Start + header->OffsetOfFilter;
        _slots = (ulong*)(memory.Start + header->OffsetOfSlots);
        _keys = memory.Start + header->OffsetOfKeys;
        _characters = memory.Start + header->OffsetOfCharacters;
        _filterMask = (1 << header->FilterBits) - 1;
        _slotMask = (1 << header->SlotBits) - 1;
        _slotShift = 64 - header->SlotBits;
        LongestToken = header->LongestToken;
        StartsFromCharacters = header->StartsFromCharacters != 0;
    }

    /// <summary>Length of the longest token in bytes.</summary>
    public int LongestToken { get; }

    /// <summary>
    /// Whether merging starts from characters instead of bytes: then <see cref="PartsOf"/> says whether a character is a token, and one that is
    /// not counts by its bytes, which no merge touches.
    /// </summary>
    public bool StartsFromCharacters { get; }

    /// <summary>Opens the vocabulary of an encoding, touching no more than its header.</summary>
    /// <param name="encoding">The encoding.</param>
    public static Vocabulary Open(TokenEncoding encoding) => new(VocabularyAssemblies.Open(encoding));

    /// <summary>The rank of a token, or <see cref="NoRank"/>.</summary>
    /// <param name="key">The bytes, and at least <see cref="KeyPadding"/> more.</param>
    /// <param name="length">The length of the key, 2 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint RankOf(byte* key, int length)
    {
        if (length == 2)
        {
            return _pairs[*(ushort*)key];
        }

        if (length > sizeof(ulong))
        {
            return RankOfLong(key, length);
        }

        var word = *(ulong*)key << (64 - (length * 8)) >> (64 - (length * 8));
        var hash = Fold((ulong)length * Multiplier, word);
        return MayContain(hash) ? RankOfWord(word, length, hash) : NoRank;
    }

    /// <summary>The rank of a token, or <see cref="NoRank"/>.</summary>
    /// <param name="padded">Bytes, of which at least <see cref="KeyPadding"/> follow the key.</param>
    /// <param name="start">Where the key begins.</param>
    /// <param name="length">The length of the key, 2 or more.</param>
    public uint RankOf(ReadOnlySpan<byte> padded, int start, int length)
    {
        fixed (byte* key = padded.Slice(start, length + KeyPadding))
        {
            return RankOf(key, length);
        }
    }

    /// <summary>Whether bytes are a token.</summary>
    /// <param name="padded">The bytes, and at least <see cref="KeyPadding"/> more.</param>
    /// <param name="length">Their number, 1 or more; a single byte always counts as one.</param>
    public bool IsToken(ReadOnlySpan<byte> padded, int length)
    {
        fixed (byte* bytes = padded)
        {
            return length == 1 || RankOf(bytes, length) != NoRank;
        }
    }

    /// <summary>What merging may start from instead of the bytes of a character; <c>eng/vocabularies/characters.mjs</c> proves it.</summary>
    /// <param name="character">A UTF-16 code unit other than a surrogate, with neighbours of its group.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterParts PartsOf(char character) => (CharacterParts)((_characters[character >> 2] >> ((character & 3) * 2)) & 3);

    /// <summary>Whether up to 16 bytes are a token.</summary>
    /// <param name="low">The first eight bytes, zero behind the end.</param>
    /// <param name="high">The next eight bytes, zero behind the end.</param>
    /// <param name="length">2 to 16.</param>
    public bool Contains(ulong low, ulong high, int length)
    {
        if (length <= sizeof(ulong))
        {
            return RankOfWord(low, length, Fold((ulong)length * Multiplier, low)) != NoRank;
        }

        var hash = Fold(Fold((ulong)length * Multiplier, low), high);
        var identity = Identity(hash, length);
        for (var slot = (int)(hash >> _slotShift); ; slot = (slot + 1) & _slotMask)
        {
            var entry = _slots[slot];
            if (entry == 0)
            {
                return false;
            }

            if ((entry & IdentityMask) == identity)
            {
                var key = (ulong*)(_keys + (entry & OffsetMask));
                if (key[0] == low && StartsWith(key[1], high, length - sizeof(ulong)))
                {
                    return true;
                }
            }
        }
    }

    // Most pairs that merging asks for are no tokens, and the slots, other than the filter, do not fit the cache.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayContain(ulong hash)
    {
        var bit = (int)(hash >> FilterShift) & _filterMask;
        return (_filter[bit >> 3] & (1 << (bit & 7))) != 0;
    }

    private uint RankOfWord(ulong word, int length, ulong hash)
    {
        var identity = Identity(hash, length);
        for (var slot = (int)(hash >> _slotShift); ; slot = (slot + 1) & _slotMask)
        {
            var entry = _slots[slot];
            if (entry == 0)
            {
                return NoRank;
            }

            if ((entry & IdentityMask) == identity && StartsWith(*(ulong*)(_keys + (entry & OffsetMask)), word, length))
            {
                return RankIn(entry);
            }
        }
    }

    private uint RankOfLong(byte* key, int length)
    {
        if (length > LongestToken)
        {
            return NoRank;
        }

        var hash = (ulong)length * Multiplier;
        var whole = length & ~7;
        for (var i = 0; i < whole; i += 8)
        {
            hash = Fold(hash, *(ulong*)(key + i));
        }

        var tailBits = (length & 7) * 8;
        var tail = 0UL;
        if (tailBits != 0)
        {
            tail = *(ulong*)(key + whole) & ~(ulong.MaxValue << tailBits);
            hash = Fold(hash, tail);
        }

        if (!MayContain(hash))
        {
            return NoRank;
        }

        var identity = Identity(hash, length);
        for (var slot = (int)(hash >> _slotShift); ; slot = (slot + 1) & _slotMask)
        {
            var entry = _slots[slot];
            if (entry == 0)
            {
                return NoRank;
            }

            if ((entry & IdentityMask) == identity && IsKeyAt(_keys + (entry & OffsetMask), key, whole, tail, tailBits))
            {
                return RankIn(entry);
            }
        }
    }

    private static bool IsKeyAt(byte* stored, byte* key, int whole, ulong tail, int tailBits)
    {
        for (var i = 0; i < whole; i += 8)
        {
            if (*(ulong*)(stored + i) != *(ulong*)(key + i))
            {
                return false;
            }
        }

        return tailBits == 0 || (*(ulong*)(stored + whole) ^ tail) << (64 - tailBits) == 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool StartsWith(ulong stored, ulong word, int length) =>
        length >= 8 ? stored == word : (stored ^ word) << (64 - (length * 8)) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold(ulong hash, ulong word)
    {
        hash = (hash ^ word) * Multiplier;
        return hash ^ (hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Identity(ulong hash, int length) => ((hash & FingerprintMask) << FingerprintShift) | ((ulong)length << LengthShift);

    private static uint RankIn(ulong entry) => (uint)(entry >> RankShift) & RankMask;

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Header
    {
        public readonly uint Magic;
        public readonly int TokenCount;
        public readonly int SlotBits;
        public readonly int FilterBits;
        public readonly int LongestToken;
        public readonly int StartsFromCharacters;
        public readonly int OffsetOfPairs;
        public readonly int OffsetOfFilter;
        public readonly int OffsetOfSlots;
        public readonly int OffsetOfKeys;
        public readonly int OffsetOfCharacters;
        public readonly int TotalSize;
    }
}
