using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>The severities of the settings files, and below them the default severity of each rule, also of those that are off by default.</summary>
internal sealed class EveryRuleEnabled(SyntaxTreeOptionsProvider? settings, ImmutableArray<DiagnosticAnalyzer> analyzers) : SyntaxTreeOptionsProvider
{
    private readonly ImmutableDictionary<string, DiagnosticSeverity> _off = analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .Where(rule => !rule.IsEnabledByDefault)
        .DistinctBy(rule => rule.Id, StringComparer.Ordinal)
        .ToImmutableDictionary(rule => rule.Id, rule => rule.DefaultSeverity, StringComparer.Ordinal);

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        settings?.IsGenerated(tree, cancellationToken) ?? GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return settings?.TryGetDiagnosticValue(tree, diagnosticId, cancellationToken, out severity) ?? false;
    }

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        if (settings?.TryGetGlobalDiagnosticValue(diagnosticId, cancellationToken, out severity) is true)
        {
            return true;
        }

        severity = _off.TryGetValue(diagnosticId, out var usual) ? Report(usual) : ReportDiagnostic.Default;
        return severity != ReportDiagnostic.Default;
    }

    private static ReportDiagnostic Report(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };
}
