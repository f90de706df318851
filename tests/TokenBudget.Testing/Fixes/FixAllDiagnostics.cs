using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TokenBudget.Testing.Fixes;

/// <summary>Answers what Fix All asks: the diagnostics of a document or of a project.</summary>
internal sealed class FixAllDiagnostics(Func<Project, Task<ImmutableArray<Diagnostic>>> diagnose) : FixAllContext.DiagnosticProvider
{
    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        await diagnose(project).ConfigureAwait(false);

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
    {
        var tree = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
        return (await diagnose(document.Project).ConfigureAwait(false)).Where(diagnostic => diagnostic.Location.SourceTree == tree);
    }

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
        (await diagnose(project).ConfigureAwait(false)).Where(diagnostic => !diagnostic.Location.IsInSource);
}
