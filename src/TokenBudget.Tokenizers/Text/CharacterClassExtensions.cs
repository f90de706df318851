using System.Runtime.CompilerServices;

namespace TokenBudget.Tokenizers.Text;

/// <summary>The unions of classes that the patterns name.</summary>
internal static class CharacterClassExtensions
{
    /// <summary><c>\p{L}</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(this CharacterClass value) => value is >= CharacterClass.UpperLetter and <= CharacterClass.CaselessLetter;

    /// <summary><c>[\p{L}\p{M}]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetterOrMark(this CharacterClass value) => value is >= CharacterClass.UpperLetter and <= CharacterClass.Mark;

    /// <summary><c>[^\s\p{L}\p{N}]</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsPunctuation(this CharacterClass value) => value is CharacterClass.Other or CharacterClass.Mark;

    /// <summary><c>\s</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWhiteSpace(this CharacterClass value) => value is CharacterClass.Space or CharacterClass.LineBreak;
}
