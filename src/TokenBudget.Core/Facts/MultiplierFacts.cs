using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>How many requests may be sent where the code asks for one.</summary>
/// <param name="Requests">Requests, at least 1; no maximum when nothing limits them or when that can't be seen.</param>
/// <param name="Source">What they rest on, for people: <c>default of the OpenAI SDK</c>.</param>
public sealed record MultiplierFacts(TokenEstimate Requests, string Source);
