namespace TokenBudget.Tokenizers;

/// <summary>The part of a text whose tokens no appended text can change. See <see cref="ITokenCounter.MeasureStablePrefix"/>.</summary>
/// <param name="Length">Length of the prefix in UTF-16 code units.</param>
/// <param name="Tokens">Tokens of the prefix.</param>
public readonly record struct StablePrefix(int Length, int Tokens);
