using System.Runtime.CompilerServices;

namespace TokenBudget.Tokenizers.Text;

/// <summary>
/// The only way in which a pre-tokeniser reads text. It remembers whether the end of the text was looked at, which is what
/// makes a decision depend on text that may still be appended.
/// </summary>
internal ref struct TextCursor(ReadOnlySpan<char> text)
{
    private const int FirstNonAscii = 0x80;
    private const int FirstSupplementary = 0x10000;
    private const int Replacement = 0xFFFD;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>
    /// Whether anything asked so far was answered by "here the text ends". While it is false, every answer was given by
    /// characters of the text, so the same questions have the same answers in every longer text that starts with this one.
    /// </summary>
    public bool TouchedEnd { get; private set; }

    /// <summary>The class of the code point at a position, and its length.</summary>
    /// <param name="position">0 or more; a position behind the text gives <see cref="CharacterClass.End"/>.</param>
    /// <param name="length">Length of the code point in UTF-16 code units, 1 or 2.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CharacterClass ClassAt(int position, out int length)
    {
        length = 1;
        var text = _text;
        if ((uint)position >= (uint)text.Length)
        {
            TouchedEnd = true;
            return CharacterClass.End;
        }

        var character = text[position];
        return character < FirstNonAscii ? CharacterClasses.OfAscii(character) : NonAsciiClassAt(position, character, ref length);
    }

    /// <summary>Whether the code point at a position is in category P or S.</summary>
    /// <param name="position">A position inside the text whose class was asked for before.</param>
    public readonly bool IsPunctuationOrSymbolAt(int position) => CharacterClasses.IsPunctuationOrSymbol(CodePointAt(position));

    /// <summary>The code point at a position; U+FFFD for half of a surrogate pair.</summary>
    /// <param name="position">A position inside the text whose class was asked for before.</param>
    public readonly int CodePointAt(int position)
    {
        int codePoint = _text[position];
        if (char.IsSurrogate((char)codePoint))
        {
            codePoint = char.IsHighSurrogate((char)codePoint) && position + 1 < _text.Length && char.IsLowSurrogate(_text[position + 1])
                ? FirstSupplementary + ((codePoint & 0x3FF) << 10) + (_text[position + 1] & 0x3FF)
                : Replacement;
        }

        return codePoint;
    }

    /// <summary>The UTF-16 code unit at a position, or U+0000 behind the text: a character that no pattern names.</summary>
    /// <param name="position">0 or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public char CharacterAt(int position)
    {
        var text = _text;
        if ((uint)position < (uint)text.Length)
        {
            return text[position];
        }

        TouchedEnd = true;
        return '\0';
    }

    /// <summary>Skips a to z: a short cut that asks nothing about the end, since the caller asks for what follows.</summary>
    /// <param name="position">0 or more.</param>
    /// <returns>The position of the next character that is something else, or the end of the text.</returns>
    public readonly int SkipAsciiLowerLetters(int position)
    {
        var text = _text;
        while ((uint)position < (uint)text.Length && (uint)(text[position] - 'a') <= 'z' - 'a')
        {
            position++;
        }

        return position;
    }

    private CharacterClass NonAsciiClassAt(int position, char character, ref int length)
    {
        if (!char.IsSurrogate(character))
        {
            return CharacterClasses.Of(character);
        }

        // A high surrogate in the last place asks for the end too: appended text may complete the pair.
        if (char.IsHighSurrogate(character) && CharacterAt(position + 1) is var low && char.IsLowSurrogate(low))
        {
            length = 2;
            return CharacterClasses.Of(FirstSupplementary + ((character & 0x3FF) << 10) + (low & 0x3FF));
        }

        return CharacterClass.Other;
    }
}
