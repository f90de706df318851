namespace TokenBudget.Tokenizers;

/// <summary>An estimate of a number of tokens.</summary>
/// <param name="Min">The least, 0 or more.</param>
/// <param name="Expected">What is expected, from <paramref name="Min"/> to <paramref name="Max"/>.</param>
/// <param name="Max">The most.</param>
public readonly record struct TokenRange(long Min, long Expected, long Max)
{
    /// <summary>Whether the number is known exactly.</summary>
    public bool IsExact => Min == Max;
}
