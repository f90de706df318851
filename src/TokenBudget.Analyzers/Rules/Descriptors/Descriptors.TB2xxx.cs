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

    /// <summary>TB2005.</summary>
    public static readonly DiagnosticDescriptor TB2005_UncappedToolLoop = Rule(
        DiagnosticIds.UncappedToolLoop,
        "Tool loop has no cap of its own",
        "{0} requests per call: the tool loop has no cap of its own ({1}); {2}",
        Limits,
        DiagnosticSeverity.Info,
        "A library that calls tools and asks again sends everything once more in every round.");

    /// <summary>TB2006.</summary>
    public static readonly DiagnosticDescriptor TB2006_NestedRetries = Rule(
        DiagnosticIds.NestedRetries,
        "Retries inside retries",
        "{0} requests for one call{1}: {2}",
        Limits,
        DiagnosticSeverity.Info,
        "The SDK tries a failed request again by itself; code around the call that tries again as well multiplies that.");
}
