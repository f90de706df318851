using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>Runs analyzers over sources that need not compile, and tells which exceptions they throw.</summary>
/// <param name="analyzers">The analyzers; new instances for each run, as a host may do.</param>
/// <param name="factsFile">Where the analyzers may write their facts, as in a build; null for an editor.</param>
internal sealed class AnalyzerHarness(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, string? factsFile)
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    /// <summary>References are bound once; every compilation of this class is derived from this one.</summary>
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Mutants",
        [CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            ParseOptions,
            "/Mutants/obj/Usings.g.cs")],
        SdkReferences.Everything,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A compilation of these sources, by file name.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Name, string Source)> sources) =>
        Empty.AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Source, ParseOptions, "/Mutants/" + source.Name)));

    /// <summary>Analyzes the sources together.</summary>
    public async Task<HarnessResult> RunAsync(IEnumerable<(string Name, string Source)> sources, CancellationToken cancellationToken)
    {
        var exceptions = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new HarnessOptions(factsFile)),
            (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name}: {exception}"),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var run = Compile(sources).WithAnalyzers(analyzers(), options);
        var diagnostics = await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return new HarnessResult(
            [.. exceptions, .. diagnostics.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString())],
            diagnostics.Length);
    }
}
