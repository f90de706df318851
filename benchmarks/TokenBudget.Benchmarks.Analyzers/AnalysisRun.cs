using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Benchmarks.Analyzers.Metering;
using TokenBudget.Benchmarks.Analyzers.Sources;
using TokenBudget.Benchmarks.Analyzers.Sources.Chains;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>A generated project, ready to be analysed again and again from the start.</summary>
internal sealed class AnalysisRun
{
    /// <summary>The rule that shows the estimate of every call and of its prompts; it is switched on to count the calls that were found.</summary>
    private const string EstimateRule = "TB1000";

    private readonly CSharpCompilation _compilation;
    private readonly string? _factsFile;

    private AnalysisRun(CSharpCompilation compilation, string? factsFile)
    {
        _compilation = compilation;
        _factsFile = factsFile;
    }

    /// <summary>How many methods the files declare.</summary>
    public int Methods => _compilation.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes().Count(node => node is BaseMethodDeclarationSyntax));

    /// <summary>How many lines the files have.</summary>
    public int Lines => _compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>Generates and parses the files, and checks that they compile and that our analyzers find each call in them.</summary>
    /// <param name="scenario">What the files have to do with LLMs.</param>
    /// <param name="files">How many files.</param>
    /// <param name="factsFile">Where the facts go; null when none are asked for, as while typing. With it the pass over the whole compilation runs.</param>
    /// <exception cref="InvalidOperationException">They do not compile, or too few or too many calls were found.</exception>
    public static Task<AnalysisRun> CreateAsync(Scenario scenario, int files, string? factsFile = null)
    {
        var callEvery = scenario == Scenario.SdkWithCalls ? 5 : 0;
        var references = scenario == Scenario.WithoutSdk ? SdkReferences.Framework : [.. SdkReferences.Framework, .. SdkReferences.OpenAI];
        return CreateAsync(ProjectGenerator.Generate(files, callEvery), references, ProjectGenerator.CountCalls(files, callEvery), factsFile);
    }

    /// <summary>The same for the program of <see cref="ChainGenerator"/>.</summary>
    /// <exception cref="InvalidOperationException">It does not compile, or too few or too many calls were found.</exception>
    public static Task<AnalysisRun> CreateChainsAsync(int methods, string? factsFile) =>
        CreateAsync(ChainGenerator.Generate(methods), [.. SdkReferences.Framework, .. SdkReferences.OpenAI], ChainGenerator.CountCalls(methods), factsFile);

    private static async Task<AnalysisRun> CreateAsync(IEnumerable<GeneratedFile> files, IEnumerable<MetadataReference> references, int calls, string? factsFile)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: "/Shop/" + file.Name)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            path: "/Shop/obj/Usings.g.cs"));
        var compilation = CSharpCompilation.Create(
            "Shop",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new InvalidOperationException("The generated project does not compile:\n" + string.Join('\n', errors.Take(10)));
        }

        var run = new AnalysisRun(compilation, factsFile);
        await run.CheckAsync(calls);
        return run;
    }

    /// <summary>Compiles and analyses everything from the start: nothing is bound yet.</summary>
    /// <remarks>The compiler's own work is part of it. A build does that anyway, and an analyzer that looks at code asks for it, so
    /// what an analyzer costs is the difference to one that asks for nothing.</remarks>
    /// <exception cref="InvalidOperationException">An analyzer threw.</exception>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) => AnalyzeAsync(_compilation.Clone(), analyzers);

    /// <summary>What the analyzers' own code takes, all threads together; what the compiler does on their behalf is in it.</summary>
    public async Task<ProcessorMeter> MeasureInsideAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var meter = new ProcessorMeter();
        await AnalyzeAsync([.. analyzers.Select(analyzer => new MeteredAnalyzer(analyzer, meter))]);
        return meter;
    }

    /// <summary>Not part of what is measured: the rule that shows the calls is switched on for it.</summary>
    private async Task CheckAsync(int calls)
    {
        var shown = _compilation.WithOptions(_compilation.Options.WithSpecificDiagnosticOptions([new(EstimateRule, ReportDiagnostic.Info)]));
        var found = (await AnalyzeAsync(shown, ShippedAnalyzers.Create())).Count(IsCallEstimate);
        if (found != calls)
        {
            throw new InvalidOperationException($"{calls} calls are in the files, {found} were found.");
        }
    }

    private static bool IsCallEstimate(Diagnostic diagnostic) =>
        diagnostic.Id == EstimateRule && diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith("Sends ", StringComparison.Ordinal);

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        Exception? failure = null;
        var diagnostics = await compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                _factsFile is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], new BuildOptionsProvider(_factsFile)),
                (exception, analyzer, _) => failure ??= new InvalidOperationException($"{analyzer} threw.", exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false)).GetAllDiagnosticsAsync();
        return failure is null ? diagnostics : throw failure;
    }
}
