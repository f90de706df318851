using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Normalization;

/// <summary>
/// Our own tables, used in place, so that neither the runtime's Unicode version nor its globalisation mode can change a count: in
/// invariant mode the runtime does not normalise at all. <c>eng/vocabularies/normalization.mjs</c> describes the layout.
/// </summary>
internal static unsafe class NormalizationData
{
    private const int BlockCount = 0x1100;
    private const int BlockSize = 256;
    private const int TotalSize = 6;
    private const int HeaderLength = (TotalSize + 1) * sizeof(uint);
    private const int ClassMask = 0x3F;
    private const int ChangesInCanonical = 0x40;
    private const int ChangesInCompatible = 0x80;
    private const int UnitCountBits = 8;

    private static readonly ResourceMemory s_memory = Open();
    private static readonly uint* s_header = (uint*)s_memory.Start;
    private static readonly ushort* s_blockNumbers = (ushort*)(s_memory.Start + s_header[0]);
    private static readonly byte* s_blocks = s_memory.Start + s_header[0] + (BlockCount * sizeof(ushort));
    private static readonly uint* s_decompositions = (uint*)(s_memory.Start + s_header[1]);
    private static readonly char* s_units = (char*)(s_memory.Start + s_header[2]);
    private static readonly uint* s_compositions = (uint*)(s_memory.Start + s_header[3]);
    private static readonly int s_decompositionCount = (int)s_header[4];
    private static readonly int s_compositionCount = (int)s_header[5];

    private static ResourceMemory Open()
    {
        var memory = ResourceMemory.Open("unicode-normalization.bin");
        return memory.Length >= HeaderLength && ((uint*)memory.Start)[TotalSize] == (uint)memory.Length ? memory : throw ResourceMemory.Damaged();
    }

    /// <summary>Whether a code point may change, or may change what stands before it. Before any other one text may be cut.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    /// <param name="form">The form.</param>
    public static bool IsActive(int codePoint, NormalForm form) =>
        (PropertiesOf(codePoint) & (form == NormalForm.Canonical ? ChangesInCanonical : ChangesInCompatible)) != 0;

    /// <summary>The canonical combining class, renumbered in the same order; 0 for starters.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    public static int ClassOf(int codePoint) => PropertiesOf(codePoint) & ClassMask;

    /// <summary>The full decomposition of a code point other than a Hangul syllable; empty when it is its own.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    /// <param name="form">The form.</param>
    public static ReadOnlySpan<char> Decompose(int codePoint, NormalForm form)
    {
        var canonical = Find((uint)codePoint << 1);
        return form == NormalForm.Compatible && Find(((uint)codePoint << 1) | 1) is { IsEmpty: false } compatible ? compatible : canonical;
    }

    /// <summary>What two code points compose to, or -1. Hangul is computed elsewhere.</summary>
    /// <param name="first">A starter.</param>
    /// <param name="second">What follows it.</param>
    public static int Compose(int first, int second)
    {
        var key = ((ulong)(uint)first << 32) | (uint)second;
        int low = 0, high = s_compositionCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var entry = s_compositions + (middle * 3);
            var found = ((ulong)entry[0] << 32) | entry[1];
            if (found == key)
            {
                return (int)entry[2];
            }

            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static ReadOnlySpan<char> Find(uint key)
    {
        int low = 0, high = s_decompositionCount - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var entry = s_decompositions + (middle * 2);
            if (entry[0] == key)
            {
                return new ReadOnlySpan<char>(s_units + (entry[1] >> UnitCountBits), (int)(entry[1] & ((1 << UnitCountBits) - 1)));
            }

            (low, high) = entry[0] < key ? (middle + 1, high) : (low, middle - 1);
        }

        return default;
    }

    private static byte PropertiesOf(int codePoint) => s_blocks[(s_blockNumbers[codePoint / BlockSize] * BlockSize) + (codePoint % BlockSize)];
}
