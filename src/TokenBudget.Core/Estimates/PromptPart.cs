namespace TokenBudget.Core.Estimates;

/// <summary>One part of a request and its tokens.</summary>
/// <param name="Kind">What the part is for.</param>
/// <param name="Tokens">Its tokens per call.</param>
public sealed record PromptPart(PromptPartKind Kind, TokenEstimate Tokens);
