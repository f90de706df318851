using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers.Fitting;

/// <summary>Finds the longest prefix that fits, where no pre-tokeniser cuts: the text is merged as a whole.</summary>
/// <remarks>
/// <para>
/// All but the last token of a prefix are the tokens of a shorter prefix (see <see cref="Merging.PrefixCounts"/>; a token that is cut out before
/// merging is no exception). Claim: if a prefix fits, and none that is longer by up to the length of the longest token, nothing longer fits.
/// Proof: take the shortest of the longer ones that fits. Without its last token it is a prefix that fits too, and not longer than the first one, or
/// it would have been one of those that do not fit. So the last token is longer than the longest one. (No token that is cut out is longer.)
/// </para>
/// <para>
/// Halving gets near in time that grows with the text alone, since what is stable is not counted again. Only the last piece is counted for each of
/// the lengths that the proof needs, so text without a place to cut takes as many counts as the longest token has bytes.
/// </para>
/// </remarks>
internal static class WholeTextFitter
{
    // A character that is no token counts by its bytes, and takes two UTF-16 units at most.
    private const int LongestCharacter = 2;

    /// <summary>The length of the longest prefix that fits, in UTF-16 units, never between the halves of a surrogate pair.</summary>
    /// <param name="tokenizer">What counts; it cuts text nowhere but where no token reaches across.</param>
    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="maxTokens">The limit, 0 or more.</param>
    public static int Length(Tokenizer tokenizer, ReadOnlySpan<char> text, int maxTokens)
    {
        var search = new Search(tokenizer, text, maxTokens);
        if (search.Fits(text.Length))
        {
            return text.Length;
        }

        var tooLong = text.Length;
        while (tooLong - search.Fitting > 1)
        {
            var middle = search.Fitting + ((tooLong - search.Fitting) / 2);
            if (search.Fits(middle))
            {
                search.Keep(middle);
            }
            else
            {
                tooLong = middle;
            }
        }

        var reach = Math.Max(tokenizer.LongestTokenBytes, LongestCharacter);
        for (var length = search.Fitting + 1; length <= text.Length && length - search.Fitting <= reach; length++)
        {
            if (search.Fits(length))
            {
                search.Keep(length);
            }
        }

        return search.Fitting;
    }

    /// <summary>A prefix that fits, and what of it no longer one changes.</summary>
    private ref struct Search(Tokenizer tokenizer, ReadOnlySpan<char> text, int maxTokens)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private StablePrefix _stable;

        public int Fitting { get; private set; }

        /// <summary>Whether a prefix fits that is longer than <see cref="Fitting"/>. One that ends inside a character does not.</summary>
        public readonly bool Fits(int length) =>
            !Utf8.SplitsPair(_text, length)
            && tokenizer.CountTokens(_text.Slice(_stable.Length, length - _stable.Length)) <= maxTokens - _stable.Tokens;

        public void Keep(int length)
        {
            Fitting = length;
            var more = tokenizer.MeasureStablePrefix(_text.Slice(_stable.Length, length - _stable.Length));
            _stable = new StablePrefix(_stable.Length + more.Length, _stable.Tokens + more.Tokens);
        }
    }
}
