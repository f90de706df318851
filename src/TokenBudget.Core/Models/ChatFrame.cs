using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Models;

/// <summary>What the chat format of a family of models adds: a part per request and a part per message.</summary>
/// <param name="Request">Tokens per request.</param>
/// <param name="Message">Tokens per message, its role included.</param>
internal sealed record ChatFrame(TokenEstimate Request, TokenEstimate Message);
