namespace TokenBudget.Analyzers.Estimates;

/// <summary>What one request sends.</summary>
/// <param name="Messages">Messages and other parts with text.</param>
/// <param name="Overhead">What the chat format adds; null for embeddings.</param>
/// <param name="CacheablePrefix">Tokens at the start that are the same in every call.</param>
internal sealed record Prompt(IReadOnlyList<MessageMeasure> Messages, Measure? Overhead, long CacheablePrefix);
