using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Estimates;

/// <summary>Classifies pre-token pieces.</summary>
internal static class PieceKinds
{
    /// <summary>The number of kinds.</summary>
    public const int Count = (int)PieceKind.Other + 1;

    /// <summary>The kind of a piece: that of its first letter that is not Latin, else of its Latin letters, digits, signs or white space.</summary>
    /// <param name="piece">A piece, not empty.</param>
    public static PieceKind Of(ReadOnlySpan<char> piece)
    {
        int lower = 0, upper = 0, digits = 0, signs = 0, others = 0;
        var cursor = new TextCursor(piece);
        var first = piece[0] == ' ' && piece.Length > 1 ? 1 : 0;
        for (int i = first, length; i < piece.Length; i += length)
        {
            var at = cursor.ClassAt(i, out length);
            if (piece[i] >= 0x80)
            {
                switch (at)
                {
                    case CharacterClass.Number:
                        digits++;
                        continue;
                    case CharacterClass.Space:
                        continue;
                    case CharacterClass.Other:
                        others++;
                        continue;
                    case CharacterClass.LowerLetter when IsLatin(cursor.CodePointAt(i)):
                        lower++;
                        continue;
                    case CharacterClass.UpperLetter when IsLatin(cursor.CodePointAt(i)):
                        upper++;
                        continue;
                    default:
                        return OfLetter(cursor.CodePointAt(i));
                }
            }

            switch (at)
            {
                case CharacterClass.LowerLetter:
                    lower++;
                    break;
                case CharacterClass.UpperLetter:
                    upper++;
                    break;
                case CharacterClass.Number:
                    digits++;
                    break;
                case CharacterClass.Other:
                    signs++;
                    break;
            }
        }

        return others > 0 ? PieceKind.Other : OfLatin(piece.Slice(first), lower, upper, digits, signs);
    }

    private static PieceKind OfLatin(ReadOnlySpan<char> piece, int lower, int upper, int digits, int signs)
    {
        var letters = lower + upper;
        if (letters == 0)
        {
            return digits > 0 ? PieceKind.Digits : signs > 0 ? PieceKind.Punctuation : PieceKind.WhiteSpace;
        }

        if (digits > 0 || (signs > 0 && piece[0] != '\'' && !IsContracted(piece)))
        {
            return PieceKind.Identifier;
        }

        return upper > 1 && lower == 0 ? PieceKind.UpperCase
            : upper == 0 || (upper == 1 && CharacterClasses.Of(piece[0]) == CharacterClass.UpperLetter) ? PieceKind.Word
            : PieceKind.Identifier;
    }

    private static bool IsContracted(ReadOnlySpan<char> piece) => piece.IndexOf('\'') > 0;

    /// <summary>Accented letters and the additions for Vietnamese: the words of European languages count as words.</summary>
    private static bool IsLatin(int codePoint) => codePoint is (>= 0xC0 and <= 0x24F) or (>= 0x1E00 and <= 0x1EFF);

    private static PieceKind OfLetter(int codePoint) =>
        CharacterClasses.IsHan(codePoint) ? PieceKind.Ideographs
        : codePoint is (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x1100 and <= 0x11FF) or (>= 0x3130 and <= 0x318F) or (>= 0xFF66 and <= 0xFFDC) ? PieceKind.KanaOrHangul
        : PieceKind.OtherLetters;
}
