using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Core.Facts;

namespace TokenBudget.Soundness.Tests.Analysis;

/// <summary>Runs our analyzers over a program and returns the facts that they wrote.</summary>
internal static class ProgramAnalysis
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> s_analyzers =
    [
        .. Assembly.Load("TokenBudget.Analyzers").GetExportedTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The facts of a compilation.</summary>
    /// <exception cref="InvalidOperationException">The program does not compile, an analyzer threw, or no facts were written.</exception>
    public static async Task<CompilationFacts> AnalyzeAsync(ProgramSource program, Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException(program.Name + " does not compile:\n" + string.Join("\n", errors));
        }

        var factsFile = Path.Combine(Path.GetTempPath(), "tokenbudget-soundness-" + Guid.NewGuid().ToString("N"));
        try
        {
            var failures = new List<string>();
            var options = new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new ProgramOptionsProvider(program, factsFile)),
                (exception, analyzer, _) => failures.Add($"{analyzer.GetType().Name}: {exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false);
            await compilation.WithAnalyzers(s_analyzers, options).GetAllDiagnosticsAsync();

            return failures.Count > 0 ? throw new InvalidOperationException(string.Join("\n", failures))
                : File.Exists(factsFile) ? FactsFormat.Read(await File.ReadAllTextAsync(factsFile))
                : throw new InvalidOperationException("The analyzers wrote no facts for " + program.Name + ".");
        }
        finally
        {
            File.Delete(factsFile);
        }
    }
}
