using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Derivations;

/// <summary>A line of a derivation with the lines that it contains.</summary>
/// <param name="Step">The line.</param>
/// <param name="Children">The lines directly below it, in source order.</param>
public sealed record DerivationNode(DerivationStep Step, IReadOnlyList<DerivationNode> Children);
