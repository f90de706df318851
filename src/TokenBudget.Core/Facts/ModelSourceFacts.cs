namespace TokenBudget.Core.Facts;

/// <summary>Where requests take their model from.</summary>
/// <param name="Source">Index among the sources of the summary.</param>
/// <param name="Fallback">Ids of the models when what a caller hands in names none; empty when it is not known either.</param>
public sealed record ModelSourceFacts(int Source, IReadOnlyList<string> Fallback);
