using TokenBudget.Analyzers.Flow.Values;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A place of a prompt that nothing limits: a text, or a number of elements.</summary>
/// <param name="Name">How messages about the whole input name it.</param>
/// <param name="Source">Where it comes from; null when that is not known.</param>
/// <param name="IsCount">True when it is the number of elements that nothing limits.</param>
internal sealed record UnlimitedPart(string Name, DataSource? Source, bool IsCount);
