using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>The pre-tokeniser of <c>qwen3</c>: <see cref="Cl100kPattern"/> with one digit in a piece.</summary>
internal readonly struct QwenSplitter : IPieceSplitter
{
    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start) => Cl100kPattern.PieceEnd(ref cursor, start, mostDigits: 1);

    /// <inheritdoc/>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) => Cl100kPattern.IsBoundary(before, after);
}
