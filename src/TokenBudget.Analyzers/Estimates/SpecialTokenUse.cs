using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A special token of the model that stands in the known text of a request.</summary>
/// <param name="Token">The token as it is written.</param>
/// <param name="ModelId">The model whose special token it is.</param>
/// <param name="Cost">Tokens that it costs where it stands alone, as the ordinary text it is.</param>
/// <param name="IsExact">True when the cost is counted with the model's own tokeniser.</param>
/// <param name="Origin">Where the message that holds it is made; null when that is not known.</param>
internal sealed record SpecialTokenUse(string Token, string ModelId, int Cost, bool IsExact, SyntaxNode? Origin);
