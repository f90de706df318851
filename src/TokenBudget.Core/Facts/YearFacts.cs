using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>Use of a call site per year, by its expected figures.</summary>
/// <param name="Calls">Requests per year.</param>
/// <param name="InputTokens">Input tokens per year.</param>
/// <param name="OutputTokens">Output tokens per year.</param>
/// <param name="Usd">USD per year; null when the model has no price.</param>
/// <param name="Basis">The weakest basis among traffic, input, output and calls.</param>
public sealed record YearFacts(long Calls, long InputTokens, long OutputTokens, decimal? Usd, Basis Basis);
