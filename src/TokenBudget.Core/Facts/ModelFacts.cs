namespace TokenBudget.Core.Facts;

/// <summary>The model of a call.</summary>
/// <param name="Id">Id as written in code or settings; null when it can't be seen.</param>
/// <param name="Basis">Where the id comes from.</param>
/// <param name="Encoding">Encoding that counted, such as <c>o200k_base</c>; with a trailing <c>~</c> when the count is an estimate by way of that encoding.</param>
public sealed record ModelFacts(string? Id, ModelBasis Basis, string Encoding);
