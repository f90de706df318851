using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>The pre-tokeniser of <c>cl100k_base</c> and <c>llama3</c>: <see cref="Cl100kPattern"/> with up to three digits in a piece.</summary>
internal readonly struct Cl100kSplitter : IPieceSplitter
{
    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start) => Cl100kPattern.PieceEnd(ref cursor, start, mostDigits: 3);

    /// <inheritdoc/>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) => Cl100kPattern.IsBoundary(before, after);
}
