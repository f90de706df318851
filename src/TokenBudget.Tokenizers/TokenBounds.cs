using TokenBudget.Tokenizers.Text;

namespace TokenBudget.Tokenizers;

/// <summary>Bounds that hold without a vocabulary.</summary>
public static class TokenBounds
{
    /// <summary>
    /// A number of tokens that a text never exceeds in any byte-level encoding that does not normalise; for the others see
    /// <see cref="Tokenizer.UpperBound"/>.
    /// </summary>
    /// <param name="text">Any UTF-16 text.</param>
    /// <returns>
    /// The number of UTF-8 bytes: such encodings cut exactly these bytes into tokens, and no token is shorter than a byte. A
    /// lone surrogate is the three bytes of U+FFFD.
    /// </returns>
    public static long UpperBound(ReadOnlySpan<char> text) => Utf8.CountBytes(text);
}
