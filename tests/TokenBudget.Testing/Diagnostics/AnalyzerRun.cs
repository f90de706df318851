using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>Runs analyzers on a project, concurrently as the compiler does, compilation-end actions included.</summary>
internal static class AnalyzerRun
{
    /// <summary>What the analyzers report, in the order of files and positions.</summary>
    /// <remarks>Rules that are not enabled by default are enabled, so that a test sees them; settings of the project still decide.</remarks>
    /// <exception cref="VerificationException">An analyzer threw.</exception>
    public static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(
        Project project,
        ImmutableArray<DiagnosticAnalyzer> analyzers,
        CancellationToken cancellationToken = default)
    {
        var compilation = await CompileAsync(project, cancellationToken).ConfigureAwait(false);
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EveryRuleEnabled(compilation.Options.SyntaxTreeOptionsProvider, analyzers)));
        var exceptions = new ConcurrentQueue<(DiagnosticAnalyzer Analyzer, Exception Exception)>();
        var options = new CompilationWithAnalyzersOptions(
            project.AnalyzerOptions,
            onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue((analyzer, exception)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);

        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        if (exceptions.TryPeek(out var first))
        {
            throw new VerificationException($"{first.Analyzer.GetType().Name} threw ({exceptions.Count} times in all):\n{first.Exception}", first.Exception);
        }

        return [.. diagnostics
            .OrderBy(diagnostic => DiagnosticPlace.PathOf(diagnostic.Location), StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenByDescending(diagnostic => diagnostic.Location.SourceSpan.Length)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compilation of a C# project.</summary>
    public static async Task<Compilation> CompileAsync(Project project, CancellationToken cancellationToken = default) =>
        await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false)
        ?? throw new VerificationException($"Project '{project.Name}' has no compilation.");
}
