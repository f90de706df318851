using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Benchmarks.Analyzers.Sources;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>A generated project, ready to be analysed again and again from the start.</summary>
internal sealed class AnalysisRun
{
    /// <summary>The rule that shows the estimate of every call; it is switched on to count the calls that were found.</summary>
    private const string EstimateRule = "TB1000";

    private readonly CSharpCompilation _compilation;
    private readonly int _calls;

    private AnalysisRun(CSharpCompilation compilation, int calls)
    {
        _compilation = compilation;
        _calls = calls;
    }

    /// <summary>Generates and parses the files, and checks that they compile.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public static AnalysisRun Create(Scenario scenario, int files)
    {
        var callEvery = scenario == Scenario.SdkWithCalls ? 5 : 0;
        var trees = ProjectGenerator.Generate(files, callEvery).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: "/Shop/" + file.Name)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            path: "/Shop/obj/Usings.g.cs"));
        var compilation = CSharpCompilation.Create(
            "Shop",
            trees,
            scenario == Scenario.WithoutSdk ? SdkReferences.Framework : SdkReferences.Framework.Concat(SdkReferences.OpenAI),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new(EstimateRule, ReportDiagnostic.Info)]));

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? new AnalysisRun(compilation, ProjectGenerator.CountCalls(files, callEvery))
            : throw new InvalidOperationException("The generated project does not compile:\n" + string.Join('\n', errors.Take(10)));
    }

    /// <summary>Analyses everything from the start: nothing is bound yet.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        return await _compilation.Clone().WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
    }

    /// <summary>As <see cref="AnalyzeAsync"/> with our analyzers; each call in the files must have been found.</summary>
    /// <exception cref="InvalidOperationException">Too few or too many calls were found.</exception>
    public async Task<int> AnalyzeWithTokenBudgetAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var diagnostics = await AnalyzeAsync(analyzers);
        var found = diagnostics.Count(diagnostic => diagnostic.Id == EstimateRule);
        return found == _calls ? found : throw new InvalidOperationException($"{_calls} calls are in the files, {found} were found.");
    }
}
