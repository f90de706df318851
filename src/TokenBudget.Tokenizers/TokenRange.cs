namespace TokenBudget.Tokenizers;

/// <summary>Bounds of a number of tokens.</summary>
/// <param name="Min">It is at least this, 0 or more.</param>
/// <param name="Max">It is at most this; null if nothing bounds it.</param>
public readonly record struct TokenRange(long Min, long? Max)
{
    /// <summary>Whether a number lies inside.</summary>
    /// <param name="tokens">The number of tokens.</param>
    public bool Contains(long tokens) => tokens >= Min && !(tokens > Max);
}
