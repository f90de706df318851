using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <content>TB9xxx: configuration.</content>
public static partial class Descriptors
{
    /// <summary>TB9001.</summary>
    public static readonly DiagnosticDescriptor TB9001_InvalidSetting = Rule(
        DiagnosticIds.InvalidSetting,
        "Unknown or malformed setting",
        "{0}",
        Configuration,
        DiagnosticSeverity.Warning,
        "A setting of TokenBudget that has no effect, because its name or value is not understood.",
        WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>TB9002.</summary>
    public static readonly DiagnosticDescriptor TB9002_UnknownModel = Rule(
        DiagnosticIds.UnknownModel,
        "Unknown model",
        "{0}",
        Configuration,
        DiagnosticSeverity.Warning,
        "Without the model there is no price, and tokens are only estimated.");

    /// <summary>TB9003.</summary>
    public static readonly DiagnosticDescriptor TB9003_EstimatedTokens = Rule(
        DiagnosticIds.EstimatedTokens,
        "No exact tokeniser for this model",
        "Counts for {0} are estimates: {1}",
        Configuration,
        DiagnosticSeverity.Info,
        "The vendor does not publish the tokeniser of this model, so its counts are intervals with a stated margin.");

    /// <summary>TB9005.</summary>
    public static readonly DiagnosticDescriptor TB9005_ModelNotSet = Rule(
        DiagnosticIds.ModelNotSet,
        "Neither code nor settings name a model",
        "{0}: set token_budget.model in .editorconfig; until then {1} cost is unknown and {1} tokens are estimates",
        Configuration,
        DiagnosticSeverity.Warning,
        "Calls whose model only the run time knows have no price, and their tokens are only estimated. One setting says which model it is.",
        WellKnownDiagnosticTags.CompilationEnd);
}
