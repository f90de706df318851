namespace TokenBudget.Tokenizers;

/// <summary>Where a token stands in the text it was cut from. See <see cref="Tokenizer.Split(ReadOnlySpan{char})"/>.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units; where the token before it ends.</param>
/// <param name="Length">Its length in UTF-16 code units; 0 for a token that ends inside a character.</param>
public readonly record struct TokenSpan(int Start, int Length)
{
    /// <summary>Where the token ends, in UTF-16 code units.</summary>
    public int End => Start + Length;
}
