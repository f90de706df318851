using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <content>TB2xxx: nothing limits it.</content>
public static partial class Descriptors
{
    /// <summary>TB2001.</summary>
    public static readonly DiagnosticDescriptor TB2001_UncappedOutput = Rule(
        DiagnosticIds.UncappedOutput,
        "Output is not capped",
        "Allows {0} output tokens ({1}): nothing caps the answer",
        Limits,
        DiagnosticSeverity.Info,
        "Without a cap, one answer can cost as much as the model can write.");
}
