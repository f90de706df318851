using TokenBudget.Core.Estimates;
using TokenBudget.Core.Overheads.Tools;

namespace TokenBudget.Core.Overheads;

/// <summary>One tool that is offered to the model, in tokens of the model's tokeniser.</summary>
/// <param name="Name">Tokens of its name.</param>
/// <param name="Description">Tokens of its description; zero when it has none.</param>
/// <param name="Schema">Tokens of the JSON schema of its parameters as text; zero when it has none.</param>
/// <param name="MaxJsonBytes">UTF-8 bytes at most of the JSON that is sent for the tool; null when nothing limits them.</param>
/// <param name="Definition">The tool itself when all of it is known; null otherwise.</param>
public sealed record ToolTokens(TokenEstimate Name, TokenEstimate Description, TokenEstimate Schema, long? MaxJsonBytes, ToolDefinition? Definition = null);
