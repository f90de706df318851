using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.PreTokenizers;

/// <summary>The pre-tokeniser of <c>tekken</c>: <see cref="O200kPattern"/> without contractions and with one digit in a piece.</summary>
internal readonly struct TekkenSplitter : IPieceSplitter
{
    /// <inheritdoc/>
    public int PieceEnd(ref TextCursor cursor, int start) => O200kPattern.PieceEnd(ref cursor, start, mostDigits: 1, contractions: false);

    /// <inheritdoc/>
    public bool IsBoundary(ref TextCursor cursor, CharacterClass before, CharacterClass after, int position) =>
        O200kPattern.IsBoundary(ref cursor, before, after, position, contractions: false);
}
