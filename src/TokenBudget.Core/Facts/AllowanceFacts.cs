namespace TokenBudget.Core.Facts;

/// <summary>The annual allowance that applies to a project. At least one of tokens and USD is set.</summary>
/// <param name="Engineers">How many engineers share it; at least 1.</param>
/// <param name="TokensPerEngineer">Tokens (input and output) per engineer and year.</param>
/// <param name="UsdPerEngineer">USD per engineer and year.</param>
/// <param name="Source">Where it is declared.</param>
public sealed record AllowanceFacts(int Engineers, long? TokensPerEngineer, decimal? UsdPerEngineer, string Source);
