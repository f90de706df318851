using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Analyzers.Rules;

/// <summary>The severity that the compiler gives a finding, after configuration, command line and <c>#pragma</c>.</summary>
/// <param name="options">Those of the compilation.</param>
/// <param name="configuration">The settings of its files.</param>
/// <param name="ignoreCommandLine">Whether switches such as <c>/nowarn</c> do not count.</param>
internal sealed class Severities(CompilationOptions options, AnalyzerConfigOptionsProvider configuration, bool ignoreCommandLine)
{
    /// <summary>Null when the finding is switched off at its place.</summary>
    public DiagnosticSeverity? Of(RuleFinding finding, CancellationToken cancellation)
    {
        var id = finding.Descriptor.Id;
        if (finding.Location.SourceTree is { } tree && IsDisabledByPragma(tree, id, finding.Location.SourceSpan.Start, cancellation))
        {
            return null;
        }

        return Configured(finding.Descriptor, finding.Location.SourceTree, cancellation) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => Warning(),
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => finding.Severity == DiagnosticSeverity.Warning ? Warning() : finding.Severity,
        };
    }

    /// <summary>False when nobody sees what a rule finds in a file, as long as nothing there configures it.</summary>
    public bool IsShown(DiagnosticDescriptor rule, SyntaxTree tree, CancellationToken cancellation) => Configured(rule, tree, cancellation) switch
    {
        ReportDiagnostic.Hidden or ReportDiagnostic.Suppress => false,
        ReportDiagnostic.Default => rule.DefaultSeverity != DiagnosticSeverity.Hidden,
        _ => true,
    };

    private DiagnosticSeverity Warning() =>
        options.GeneralDiagnosticOption == ReportDiagnostic.Error && !ignoreCommandLine ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning;

    private ReportDiagnostic Configured(DiagnosticDescriptor rule, SyntaxTree? tree, CancellationToken cancellation)
    {
        if (!ignoreCommandLine && options.SpecificDiagnosticOptions.TryGetValue(rule.Id, out var given))
        {
            return given;
        }

        if (options.SyntaxTreeOptionsProvider is { } provider)
        {
            if (tree is not null && provider.TryGetDiagnosticValue(tree, rule.Id, cancellation, out var ofFile))
            {
                return ofFile;
            }

            if (provider.TryGetGlobalDiagnosticValue(rule.Id, cancellation, out var global))
            {
                return global;
            }
        }

        return tree is null ? ReportDiagnostic.Default : OfAll(rule, configuration.GetOptions(tree));
    }

    /// <summary>Settings for all rules, or for those of a category.</summary>
    private static ReportDiagnostic OfAll(DiagnosticDescriptor rule, AnalyzerConfigOptions settings) =>
        settings.TryGetValue("dotnet_analyzer_diagnostic.category-" + rule.Category + ".severity", out var severity)
        || settings.TryGetValue("dotnet_analyzer_diagnostic.severity", out severity)
            ? Parse(severity)
            : ReportDiagnostic.Default;

    private static ReportDiagnostic Parse(string severity) => severity.ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" or "refactoring" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => ReportDiagnostic.Default,
    };

    /// <summary>Reads the pragmas before the place; a file is only read when it has a finding.</summary>
    private static bool IsDisabledByPragma(SyntaxTree tree, string id, int position, CancellationToken cancellation)
    {
        var disabled = false;
        var root = tree.GetRoot(cancellation);
        for (var directive = root.GetFirstDirective(); directive is not null && directive.SpanStart < position; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax pragma && (pragma.ErrorCodes.Count == 0 || Names(pragma, id)))
            {
                disabled = pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);
            }
        }

        return disabled;
    }

    private static bool Names(PragmaWarningDirectiveTriviaSyntax pragma, string id)
    {
        foreach (var code in pragma.ErrorCodes)
        {
            if (code is IdentifierNameSyntax name && name.Identifier.ValueText == id)
            {
                return true;
            }
        }

        return false;
    }
}
