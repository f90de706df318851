using TokenBudget.Tokenizers.Special;

namespace TokenBudget.Tokenizers;

/// <summary>Finds special tokens, such as <c>&lt;|endoftext|&gt;</c>, that stand in ordinary text.</summary>
/// <remarks>
/// Tokenizers count them as the text they are, and so do the vendors' services for text in messages. It costs more tokens than it
/// looks like, and whatever puts the text into a chat template by itself may take it for markup.
/// </remarks>
public static class SpecialTokens
{
    /// <summary>The family that an encoding belongs to.</summary>
    /// <param name="encoding">A named value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static SpecialTokenFamily FamilyOf(TokenEncoding encoding) => encoding switch
    {
        TokenEncoding.O200kBase => SpecialTokenFamily.O200kBase,
        TokenEncoding.O200kHarmony => SpecialTokenFamily.O200kHarmony,
        TokenEncoding.Cl100kBase => SpecialTokenFamily.Cl100kBase,
        TokenEncoding.P50kBase or TokenEncoding.R50kBase => SpecialTokenFamily.Gpt2,
        TokenEncoding.P50kEdit => SpecialTokenFamily.P50kEdit,
        TokenEncoding.Llama3 => SpecialTokenFamily.Llama3,
        TokenEncoding.Qwen3 => SpecialTokenFamily.Qwen,
        TokenEncoding.DeepSeekV3 => SpecialTokenFamily.DeepSeek,
        TokenEncoding.Tekken => SpecialTokenFamily.Mistral,
        TokenEncoding.Gemma3 => SpecialTokenFamily.Gemma,
        TokenEncoding.Claude2023 => SpecialTokenFamily.Claude2023,
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
    };

    /// <summary>Finds the first special token of an encoding at or after a position.</summary>
    /// <param name="encoding">A named value.</param>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where to begin, from 0 to the length of the text.</param>
    /// <param name="position">Where it begins; the length of the text when there is none.</param>
    /// <param name="length">Its length in UTF-16 code units; 0 when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The encoding is none of the named ones, or the start lies outside of the text.</exception>
    public static bool TryFind(TokenEncoding encoding, ReadOnlySpan<char> text, int start, out int position, out int length) =>
        TryFind(FamilyOf(encoding), text, start, out position, out length);

    /// <summary>Finds the first special token of a family at or after a position.</summary>
    /// <param name="family">The family; one that is not known has no special tokens.</param>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where to begin, from 0 to the length of the text.</param>
    /// <param name="position">Where it begins; the length of the text when there is none.</param>
    /// <param name="length">Its length in UTF-16 code units; 0 when there is none.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start lies outside of the text.</exception>
    public static bool TryFind(SpecialTokenFamily family, ReadOnlySpan<char> text, int start, out int position, out int length)
    {
        if ((uint)start > (uint)text.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(start), start, "The start lies outside of the text.");
        }

        var forms = SpecialTokenForms.Of(family).AsSpan();
        for (position = start; !forms.IsEmpty && position < text.Length; position++)
        {
            // Every special token begins with one of these.
            var next = text.Slice(position).IndexOfAny('<', '[');
            if (next < 0)
            {
                break;
            }

            position += next;
            length = SpecialTokenMatch.LengthAt(text.Slice(position), forms);
            if (length > 0)
            {
                return true;
            }
        }

        position = text.Length;
        length = 0;
        return false;
    }
}
