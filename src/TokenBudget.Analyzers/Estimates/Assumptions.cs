namespace TokenBudget.Analyzers.Estimates;

/// <summary>What is expected where nothing limits a figure; null means that nothing is assumed.</summary>
/// <param name="HoleTokens">Tokens of a hole.</param>
/// <param name="LoopIterations">Iterations of a loop and elements of a collection.</param>
/// <param name="OutputTokens">Tokens of an answer.</param>
internal readonly record struct Assumptions(long? HoleTokens, long? LoopIterations, long? OutputTokens);
