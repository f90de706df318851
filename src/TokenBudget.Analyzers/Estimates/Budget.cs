using Microsoft.CodeAnalysis;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers.Estimates;

/// <summary>A limit that applies to a call and where it is declared.</summary>
/// <param name="Kind">What is limited.</param>
/// <param name="Value">The limit.</param>
/// <param name="Source">Where it stands, for people.</param>
/// <param name="Attribute">The attribute that declares it; null when a setting does.</param>
internal sealed record Budget(BudgetKind Kind, decimal Value, string Source, SyntaxReference? Attribute);
