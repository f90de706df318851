namespace TokenBudget.Core.Facts;

/// <summary>What a call through an interface or a base class costs, whichever of this project's implementations it reaches.</summary>
/// <param name="Assembly">Simple name of the assembly that declares the called member.</param>
/// <param name="Method">The called member with its figures, without derivation. Without a summary too when nothing is known but its budgets: then these are all that callers have.</param>
public sealed record VirtualFacts(string Assembly, MethodFacts Method);
