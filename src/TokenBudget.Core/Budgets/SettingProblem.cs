namespace TokenBudget.Core.Budgets;

/// <summary>A setting that has no effect, and why.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The value as written.</param>
/// <param name="Message">What is wrong and what is allowed, as a sentence that names the key and the suggestion.</param>
/// <param name="Suggestion">The key or model that was probably meant; null when none is near.</param>
public sealed record SettingProblem(string Key, string Value, string Message, string? Suggestion)
{
    /// <summary>What is wrong.</summary>
    public SettingProblemKind Kind { get; init; }
}
