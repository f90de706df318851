using System.Globalization;
using Microsoft.CodeAnalysis;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Rules;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Turns findings of rules into facts.</summary>
internal static class FindingFactory
{
    public static FindingFacts ToFacts(RuleFinding finding, DiagnosticSeverity severity, string? callSite, SourcePaths paths)
    {
        var message = finding.ToDiagnostic().GetMessage(CultureInfo.InvariantCulture);
        var span = finding.Location.GetMappedLineSpan();
        return finding.Location.Kind == LocationKind.None
            ? new FindingFacts(finding.Descriptor.Id, Name(severity), message, "", 0, 0, callSite)
            : new FindingFacts(
                finding.Descriptor.Id,
                Name(severity),
                message,
                paths.Relative(span.Path),
                span.StartLinePosition.Line + 1,
                span.StartLinePosition.Character + 1,
                callSite);
    }

    private static string Name(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "info",
        _ => "hidden",
    };
}
