using TokenBudget.Core.Budgets;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Core.Facts;

/// <summary>The words for the values of enumerations in a facts file. Their order is that of the members.</summary>
internal static class FactsWords
{
    public static readonly string[] Basis = ["exact", "bounded", "declared", "assumed", "unbounded"];

    public static readonly string[] ModelBasis = ["exact", "declared", "assumed", "unknown"];

    public static readonly string[] PartKind = ["system", "user", "assistant", "toolResult", "toolSchema", "responseSchema", "overhead"];

    public static readonly string[] BudgetKind = ["maxInputTokens", "maxOutputTokens", "maxCostUsd"];

    public static readonly string[] BudgetStatus = ["within", "over", "unproved"];

    public static readonly string[] DerivationKind = ["request", "loop", "branch", "call", "summary", "declared", "unknown"];

    public static readonly string[] ParameterKind = ["text", "element", "count", "number", "whole", "wholeElement", "cap", "added", "rounds"];

    /// <summary>What the options of a source are.</summary>
    public static readonly string[] Options = ["options", "request"];

    /// <summary>Whose client sends a request.</summary>
    public static readonly string[] Clients = ["client", "inside"];

    /// <summary>When a method runs.</summary>
    public static readonly string[] Runs = ["called", "enumerated"];

    public static string Of(Basis basis) => Basis[(int)basis];

    public static string Of(ModelBasis basis) => ModelBasis[(int)basis];

    public static string Of(PromptPartKind kind) => PartKind[(int)kind];

    public static string Of(BudgetKind kind) => BudgetKind[(int)kind];

    public static string Of(BudgetStatus status) => BudgetStatus[(int)status];

    public static string Of(ParameterKind kind) => ParameterKind[(int)kind];

    public static string Of(DerivationKind kind) => DerivationKind[(int)kind];
}
