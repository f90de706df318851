using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>The pre-tokeniser of <c>o200k_base</c>: <see cref="O200kPattern"/> with contractions and up to three digits in a piece.</summary>
internal readonly struct O200kSplitter : IPieceSplitter
{
    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start) => O200kPattern.PieceEnd(ref cursor, start, mostDigits: 3, contractions: true);

    /// <inheritdoc/>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) =>
        O200kPattern.IsBoundary(ref cursor, before, after, position, contractions: true);
}
