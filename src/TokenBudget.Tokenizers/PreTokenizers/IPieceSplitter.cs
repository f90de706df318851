using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>
/// A pre-tokeniser: cuts text into pieces from left to right, each of which is merged into tokens on its own. Implementations
/// are empty structs, so that the counter is compiled once for each of them and calls are direct.
/// </summary>
/// <remarks>
/// Implementations read text through the cursor only and never before <c>start</c>: where a piece ends is a function of the
/// text from its start on. Every implementation equals a regular expression whose alternatives cover every character.
/// </remarks>
internal interface IPieceSplitter
{
    /// <summary>The end of the piece that begins at <paramref name="start"/>.</summary>
    /// <param name="cursor">The text.</param>
    /// <param name="start">A position inside the text, never between the halves of a surrogate pair.</param>
    /// <returns>A position behind <paramref name="start"/>, never between the halves of a surrogate pair.</returns>
    int PieceEnd(ref TextCursor cursor, int start);

    /// <summary>
    /// Whether pieces always meet at <paramref name="position"/>, and those before it are the same if the text ended there,
    /// whatever stands further left. Each implementation proves its answer.
    /// </summary>
    /// <param name="cursor">The text, for reading on from <paramref name="position"/>.</param>
    /// <param name="before">The class of the code point that ends at <paramref name="position"/>.</param>
    /// <param name="after">The class of the code point that begins there.</param>
    /// <param name="position">Any position inside the text, except its start.</param>
    /// <returns>False when it cannot be known from the text.</returns>
    bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position);
}
