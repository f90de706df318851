using System.Runtime.CompilerServices;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers.Text;

/// <summary>
/// The class of every code point, from our own table, so that neither the runtime's Unicode version nor its globalisation
/// mode can change a count.
/// </summary>
/// <remarks>
/// The table is two-level: 0x1100 block numbers as u16, then the distinct blocks of 256 entries each. An entry is a class, with a
/// bit more for categories P and S, and one for the script Han. ASCII is answered from
/// a copy inside the code, so that plain English never touches the resource.
/// </remarks>
internal static unsafe class CharacterClasses
{
    private const int BlockCount = 0x1100;
    private const int BlockSize = 256;
    private const int ClassMask = 0x0F;
    private const int PunctuationOrSymbol = 0x10;
    private const int Han = 0x20;

    private static readonly ResourceMemory s_table = Open();
    private static readonly ushort* s_blockNumbers = (ushort*)s_table.Start;
    private static readonly byte* s_blocks = s_table.Start + (BlockCount * sizeof(ushort));

    private static ReadOnlySpan<byte> Ascii =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 7, 6, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
        0, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0,
    ];

    /// <summary>The class of an ASCII character.</summary>
    /// <param name="character">U+0000 to U+007F.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass OfAscii(char character) => (CharacterClass)Ascii[character];

    /// <summary>The class of any code point.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    public static CharacterClass Of(int codePoint) => (CharacterClass)(EntryOf(codePoint) & ClassMask);

    /// <summary>Whether a code point is in category P or S.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    public static bool IsPunctuationOrSymbol(int codePoint) => (EntryOf(codePoint) & PunctuationOrSymbol) != 0;

    /// <summary>Whether the script of a code point is Han.</summary>
    /// <param name="codePoint">U+0000 to U+10FFFF.</param>
    public static bool IsHan(int codePoint) => (EntryOf(codePoint) & Han) != 0;

    private static ResourceMemory Open()
    {
        var memory = ResourceMemory.Open("unicode-classes.bin");
        var blocks = (memory.Length / BlockSize) - (BlockCount * sizeof(ushort) / BlockSize);
        for (var i = 0; i < BlockCount; i++)
        {
            if (blocks <= 0 || ((ushort*)memory.Start)[i] >= blocks)
            {
                throw ResourceMemory.Damaged();
            }
        }

        return memory;
    }

    private static byte EntryOf(int codePoint) => s_blocks[(s_blockNumbers[codePoint / BlockSize] * BlockSize) + (codePoint % BlockSize)];
}
