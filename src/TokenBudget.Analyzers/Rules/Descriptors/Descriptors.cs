using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <summary>Makes descriptors, so that every rule has its category and help link in the same form.</summary>
public static partial class Descriptors
{
    /// <summary>Budgets.</summary>
    public const string Budget = "TokenBudget.Budget";

    /// <summary>Nothing limits it.</summary>
    public const string Limits = "TokenBudget.Limits";

    /// <summary>What prompts say.</summary>
    public const string Prompt = "TokenBudget.Prompt";

    /// <summary>Build and report.</summary>
    public const string Build = "TokenBudget.Build";

    /// <summary>Configuration.</summary>
    public const string Configuration = "TokenBudget.Configuration";

    private const string HelpRoot = "https://github.com/tokenbudget/tokenbudget/blob/main/docs/rules/";

    /// <summary>All rules that the analyzer reports.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfAnalyzer =>
    [
        TB1000_Estimate,
        TB1001_InputOverBudget,
        TB1002_OutputOverBudget,
        TB1003_CostOverBudget,
        TB1004_MethodOverBudget,
        TB1005_AllowanceExceeded,
        TB1006_UnprovedBudget,
        TB1007_ContextWindowExceeded,
        TB1008_PriceTier,
        TB2001_UncappedOutput,
        TB2002_UnboundedLoop,
        TB2003_GrowingHistory,
        TB2004_UnlimitedData,
        TB2005_UncappedToolLoop,
        TB2006_NestedRetries,
        TB3007_SpecialToken,
        TB8001_FactsUnavailable,
        TB9001_InvalidSetting,
        TB9002_UnknownModel,
        TB9003_EstimatedTokens,
        TB9005_ModelNotSet,
    ];

    private static DiagnosticDescriptor Rule(
        string id, string title, string message, string category, DiagnosticSeverity severity, string description, params string[] tags) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, description, HelpRoot + id + ".md", tags);
}
