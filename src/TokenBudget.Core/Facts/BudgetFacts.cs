using TokenBudget.Core.Budgets;

namespace TokenBudget.Core.Facts;

/// <summary>A budget that applies to a call site and how the call stands to it.</summary>
/// <param name="Kind">What is limited.</param>
/// <param name="Value">The limit: tokens or USD per call.</param>
/// <param name="Source">Where it is declared, such as <c>src/Chat.cs:12</c> or <c>.editorconfig:3</c>.</param>
/// <param name="Status">Proved within, proved over, or neither.</param>
public sealed record BudgetFacts(BudgetKind Kind, decimal Value, string Source, BudgetStatus Status);
