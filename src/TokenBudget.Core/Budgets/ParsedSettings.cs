namespace TokenBudget.Core.Budgets;

/// <summary>What was read from the options of a file.</summary>
/// <param name="Settings">The settings; whatever is wrong keeps its default.</param>
/// <param name="Problems">What is wrong, sorted by key (ordinal, without case).</param>
public sealed record ParsedSettings(BudgetSettings Settings, IReadOnlyList<SettingProblem> Problems);
