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

    /// <summary>TB2002.</summary>
    public static readonly DiagnosticDescriptor TB2002_UnboundedLoop = Rule(
        DiagnosticIds.UnboundedLoop,
        "Call inside a loop or recursion that nothing bounds",
        "Sends any number of requests {0}: nothing limits {1}",
        Limits,
        DiagnosticSeverity.Info,
        "The code does not say how often the call is made, so one execution can cost any amount.");

    /// <summary>TB2003.</summary>
    public static readonly DiagnosticDescriptor TB2003_GrowingHistory = Rule(
        DiagnosticIds.GrowingHistory,
        "Conversation history grows without bound",
        "Sends {0}: the history grows with each and is sent again in each, and nothing limits {1}. {2}",
        Limits,
        DiagnosticSeverity.Warning,
        "A list of messages that is sent and lengthened again and again costs a sum that grows with the square of the number of calls.");

    /// <summary>TB2004.</summary>
    public static readonly DiagnosticDescriptor TB2004_UnlimitedData = Rule(
        DiagnosticIds.UnlimitedData,
        "Data without a limit is put into a prompt",
        "Puts {0} (1 MB would be about {1})",
        Limits,
        DiagnosticSeverity.Info,
        "A whole file, an HTTP body, serialised data or every element of a collection becomes part of a prompt, however long it is.");

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
