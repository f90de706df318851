namespace TokenBudget.Tokenizers.Normalization;

/// <summary>Hangul syllables are composed by arithmetic (The Unicode Standard, section 3.12).</summary>
internal static class Hangul
{
    private const int FirstSyllable = 0xAC00;
    private const int FirstLeading = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeFirstTrailing = 0x11A7;
    private const int LeadingCount = 19;
    private const int VowelCount = 21;
    private const int TrailingCount = 28;
    private const int SyllableCount = LeadingCount * VowelCount * TrailingCount;

    /// <summary>Whether a code point is a syllable.</summary>
    public static bool IsSyllable(int codePoint) => (uint)(codePoint - FirstSyllable) < SyllableCount;

    /// <summary>The leading consonant, the vowel and the trailing consonant of a syllable; the last is 0 when there is none.</summary>
    public static (int Leading, int Vowel, int Trailing) Decompose(int syllable)
    {
        var index = syllable - FirstSyllable;
        var trailing = index % TrailingCount;
        return (
            FirstLeading + (index / (VowelCount * TrailingCount)),
            FirstVowel + (index / TrailingCount % VowelCount),
            trailing == 0 ? 0 : BeforeFirstTrailing + trailing);
    }

    /// <summary>What two code points compose to, or -1.</summary>
    public static int Compose(int first, int second)
    {
        if ((uint)(first - FirstLeading) < LeadingCount && (uint)(second - FirstVowel) < VowelCount)
        {
            return FirstSyllable + ((((first - FirstLeading) * VowelCount) + (second - FirstVowel)) * TrailingCount);
        }

        var isOpenSyllable = IsSyllable(first) && (first - FirstSyllable) % TrailingCount == 0;
        return isOpenSyllable && second > BeforeFirstTrailing && second < BeforeFirstTrailing + TrailingCount
            ? first + (second - BeforeFirstTrailing)
            : -1;
    }
}
