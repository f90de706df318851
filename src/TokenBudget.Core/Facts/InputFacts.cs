namespace TokenBudget.Core.Facts;

/// <summary>Input tokens when callers hand in a model.</summary>
/// <param name="Model">A model that stands for all that count alike; empty text for any model, and then there is a bound from above only.</param>
/// <param name="Input">Input tokens per execution.</param>
public sealed record InputFacts(string Model, BoundFacts Input);
