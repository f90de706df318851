using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <content>TB8xxx: build and report. TB8002 is reported by the build task, because an old compiler does not load the analyzer.</content>
public static partial class Descriptors
{
    /// <summary>TB8001. Not configurable, so that the compiler always runs the analyzer that collects facts.</summary>
    public static readonly DiagnosticDescriptor TB8001_FactsUnavailable = Rule(
        DiagnosticIds.FactsUnavailable,
        "Facts could not be written or read",
        "{0}",
        Build,
        DiagnosticSeverity.Warning,
        "The analyzer hands its findings to the build as a file in the intermediate output folder.",
        WellKnownDiagnosticTags.CompilationEnd,
        WellKnownDiagnosticTags.NotConfigurable);
}
