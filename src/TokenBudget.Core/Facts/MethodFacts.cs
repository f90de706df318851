using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>What one execution of a method sends through its own call sites.</summary>
/// <param name="Id">Documentation-comment id.</param>
/// <param name="Expression">Input tokens as a cost expression.</param>
/// <param name="Tokens">Input tokens per execution.</param>
public sealed record MethodFacts(string Id, string Expression, TokenEstimate Tokens);
