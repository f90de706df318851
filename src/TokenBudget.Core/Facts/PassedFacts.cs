namespace TokenBudget.Core.Facts;

/// <summary>An argument that reaches a constructor unchanged.</summary>
/// <param name="Constructor">Documentation id of the constructor that gets it.</param>
/// <param name="Ordinal">Ordinal of the parameter there, from 0.</param>
/// <param name="Argument">Ordinal of the parameter of the constructor that is called, from 0.</param>
public sealed record PassedFacts(string Constructor, int Ordinal, int Argument);
