namespace TokenBudget.Core.Prices;

/// <summary>A price that replaces the ordinary one for the whole request when its input is long.</summary>
/// <param name="AboveInputTokens">The tier applies when the request has more input tokens than this.</param>
/// <param name="Price">What every token of such a request costs.</param>
public sealed record PriceTier(long AboveInputTokens, ModelPrice Price);
