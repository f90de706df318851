using TokenBudget.Tokenizers.Fitting;
using TokenBudget.Tokenizers.Merging;
using TokenBudget.Tokenizers.Text;
using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <content>What needs more than counts: the tokens themselves, prefixes, bounds.</content>
internal sealed partial class ByteLevelTokenizer<TSplitter>
{
    private TokenHistories? _histories;

    /// <inheritdoc/>
    public override int LongestTokenBytes => Histories.Vocabulary.LongestToken;

    private TokenHistories Histories => _histories ??= new TokenHistories(_vocabulary ??= Vocabulary.Open(Encoding));

    /// <inheritdoc/>
    public override long WholePieceBound(ReadOnlySpan<char> text)
    {
        var vocabulary = Histories.Vocabulary;
        Span<byte> key = stackalloc byte[vocabulary.LongestToken + Vocabulary.KeyPadding];
        var cursor = new TextCursor(text);
        var bound = 0L;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = default(TSplitter).PieceEnd(ref cursor, start);
            var piece = text.Slice(start, end - start);
            var bytes = Utf8.CountBytes(piece);
            bound += bytes > 1 && bytes <= vocabulary.LongestToken && vocabulary.RankOf(key, 0, Utf8.Write(piece, key)) != Vocabulary.NoRank ? 1 : bytes;
        }

        return bound;
    }

    /// <inheritdoc/>
    private protected override void SplitInto(ReadOnlySpan<char> text, List<TokenSpan> tokens)
    {
        var vocabulary = Histories.Vocabulary;
        var cursor = new TextCursor(text);
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = default(TSplitter).PieceEnd(ref cursor, start);
            TokenSplitter.Add(vocabulary, text.Slice(start, end - start), start, tokens);
        }
    }

    /// <inheritdoc/>
    private protected override int LengthThatFits(ReadOnlySpan<char> text, int maxTokens) => Histories.Vocabulary.StartsFromCharacters
        ? WholeTextFitter.Length(this, text, maxTokens)
        : new PrefixFitter<TSplitter>(Histories, text, maxTokens).Length();
}
