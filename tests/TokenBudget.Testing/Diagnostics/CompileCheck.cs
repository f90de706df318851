using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>Code under test must compile: an analyzer that is silent on broken code proves nothing.</summary>
internal static class CompileCheck
{
    /// <summary>The project and those that it references have no compile errors.</summary>
    /// <exception cref="VerificationException">One has.</exception>
    public static async Task RunAsync(Project project, string moment)
    {
        foreach (var candidate in project.Solution.Projects)
        {
            var compilation = await AnalyzerRun.CompileAsync(candidate).ConfigureAwait(false);
            var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            if (errors.Count > 0)
            {
                throw new VerificationException(
                    $"Project '{candidate.Name}' does not compile {moment}. Correct the source, or say AllowCompileErrors().\n{Comparison.List(errors)}");
            }
        }
    }
}
