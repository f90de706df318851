using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenBudget.Analyzers.Rules;

namespace TokenBudget.Analyzers.Facts;

/// <summary>The severity that the compiler gives a finding, after configuration, command line and <c>#pragma</c>.</summary>
internal sealed class Severities(Compilation compilation, bool ignoreCommandLine, CancellationToken cancellation)
{
    /// <summary>Null when the finding is switched off at its place.</summary>
    public DiagnosticSeverity? Of(RuleFinding finding)
    {
        var id = finding.Descriptor.Id;
        if (finding.Location.SourceTree is { } tree && IsDisabledByPragma(tree, id, finding.Location.SourceSpan.Start))
        {
            return null;
        }

        return Configured(finding, id) switch
        {
            ReportDiagnostic.Error => DiagnosticSeverity.Error,
            ReportDiagnostic.Warn => compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Error && !ignoreCommandLine
                ? DiagnosticSeverity.Error
                : DiagnosticSeverity.Warning,
            ReportDiagnostic.Info => DiagnosticSeverity.Info,
            ReportDiagnostic.Hidden => DiagnosticSeverity.Hidden,
            ReportDiagnostic.Suppress => null,
            _ => finding.Severity,
        };
    }

    private ReportDiagnostic Configured(RuleFinding finding, string id)
    {
        var options = compilation.Options;
        if (!ignoreCommandLine && options.SpecificDiagnosticOptions.TryGetValue(id, out var given))
        {
            return given;
        }

        if (options.SyntaxTreeOptionsProvider is { } provider)
        {
            if (finding.Location.SourceTree is { } tree && provider.TryGetDiagnosticValue(tree, id, cancellation, out var ofFile))
            {
                return ofFile;
            }

            if (provider.TryGetGlobalDiagnosticValue(id, cancellation, out var global))
            {
                return global;
            }
        }

        return finding.Severity == DiagnosticSeverity.Warning ? ReportDiagnostic.Warn : ReportDiagnostic.Default;
    }

    /// <summary>Reads the pragmas before the place; a file is only read when it has a finding.</summary>
    private bool IsDisabledByPragma(SyntaxTree tree, string id, int position)
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
