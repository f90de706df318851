using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Overheads;

/// <summary>How many messages of each role a request has.</summary>
/// <param name="System">System and developer messages.</param>
/// <param name="User">User messages and results of tools.</param>
/// <param name="Assistant">Earlier answers.</param>
/// <param name="Other">Messages whose role is not known.</param>
/// <param name="Named">How many of all these have a name.</param>
public sealed record MessageCounts(TokenEstimate System, TokenEstimate User, TokenEstimate Assistant, TokenEstimate Other, TokenEstimate Named);
