using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>What the tool format of a family of models adds: a part per request with tools and a part per tool.</summary>
/// <param name="Request">Tokens per request that has tools.</param>
/// <param name="Tool">Tokens per tool, beyond its name, description and schema.</param>
internal sealed record ToolFrame(TokenEstimate Request, TokenEstimate Tool);
