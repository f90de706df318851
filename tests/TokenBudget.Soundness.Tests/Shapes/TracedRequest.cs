using TokenBudget.Soundness.Tests.Decoding;

namespace TokenBudget.Soundness.Tests.Shapes;

/// <summary>A request of a generated program.</summary>
/// <param name="Site">The call site that sent it.</param>
/// <param name="Scope">The method execution in which it was sent; null when none was noted.</param>
/// <param name="Request">What it says.</param>
internal sealed record TracedRequest(int Site, MethodScope? Scope, SentRequest Request);
