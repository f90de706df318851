namespace TokenBudget.Tokenizers;

/// <summary>
/// Counts the tokens of text in one encoding, exactly as the model vendor's tokeniser does.
/// </summary>
/// <remarks>
/// Special tokens that stand in the text, such as <c>&lt;|endoftext|&gt;</c>, are counted as the ordinary text they are.
/// A lone surrogate counts as U+FFFD. Implementations are immutable and safe to use from any number of threads.
/// </remarks>
public interface ITokenCounter
{
    /// <summary>The name of the encoding, for example <c>o200k_base</c>.</summary>
    string EncodingName { get; }

    /// <summary>No text has more tokens than this times its UTF-8 bytes. 1 unless the tokeniser normalises text first.</summary>
    int MaxTokensPerByte { get; }

    /// <summary>Counts the tokens of a text. Nothing is allocated as long as no pre-token piece exceeds 4 KB of UTF-8.</summary>
    /// <param name="text">Any UTF-16 text; empty text counts 0.</param>
    /// <returns>The exact number of tokens, 0 or more and at most <see cref="MaxTokensPerByte"/> times the UTF-8 bytes of <paramref name="text"/>.</returns>
    /// <exception cref="OverflowException">There are more than <see cref="int.MaxValue"/>.</exception>
    int CountTokens(ReadOnlySpan<char> text);

    /// <summary>
    /// Measures the prefix of whole pre-token pieces that stays as it is, whatever text is appended: for every suffix
    /// <c>s</c>, <c>count(text + s) == prefix.Tokens + count((text + s)[prefix.Length..])</c>.
    /// </summary>
    /// <param name="text">The text that is known so far, from the start of the prompt on.</param>
    /// <returns>The longest such prefix that the pre-tokeniser can prove; empty when the first piece may still change.</returns>
    StablePrefix MeasureStablePrefix(ReadOnlySpan<char> text);

    /// <summary>
    /// Finds the first position at which counting may be cut, whatever text stands before: the smallest <c>i</c> found such
    /// that for every prefix <c>p</c> and every suffix <c>s</c>,
    /// <c>count(p + text + s) == count(p + text[..i]) + count(text[i..] + s)</c>.
    /// </summary>
    /// <param name="text">The text that follows something unknown.</param>
    /// <returns>
    /// A position from 1 to <c>text.Length - 1</c>, or <c>text.Length</c> when none is found. In that case the equation holds
    /// for an empty <c>s</c> only, and says nothing.
    /// </returns>
    int FindBoundary(ReadOnlySpan<char> text);
}
