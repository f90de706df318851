namespace TokenBudget.Core.Facts;

/// <summary>An unknown of a summary that a caller knows better.</summary>
/// <param name="Unknown">Its name in the bounds.</param>
/// <param name="Name">Its name in the expected expression, such as <c>tokens(question)</c>.</param>
/// <param name="Ordinal">Ordinal of the parameter, from 0.</param>
/// <param name="Kind">What of the argument it stands for.</param>
public sealed record ParameterFacts(string Unknown, string Name, int Ordinal, ParameterKind Kind);
