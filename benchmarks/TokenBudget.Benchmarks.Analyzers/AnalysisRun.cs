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
    private readonly int _calls;

    private readonly string? _factsFile;
    private Exception? _failure;

    private AnalysisRun(CSharpCompilation compilation, int calls, string? factsFile)
    {
        _compilation = compilation;
        _calls = calls;
        _factsFile = factsFile;
    }

    /// <summary>How many methods the files declare.</summary>
    public int Methods => _compilation.SyntaxTrees.Sum(tree => tree.GetRoot().DescendantNodes().Count(node => node is BaseMethodDeclarationSyntax));

    /// <summary>How many lines the files have.</summary>
    public int Lines => _compilation.SyntaxTrees.Sum(tree => tree.GetText().Lines.Count);

    /// <summary>Generates and parses the files, and checks that they compile.</summary>
    /// <param name="scenario">What the files have to do with LLMs.</param>
    /// <param name="files">How many files.</param>
    /// <param name="factsFile">Where the facts go; null when none are asked for, as while typing. With it the pass over the whole compilation runs.</param>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public static AnalysisRun Create(Scenario scenario, int files, string? factsFile = null)
    {
        var callEvery = scenario == Scenario.SdkWithCalls ? 5 : 0;
        var references = scenario == Scenario.WithoutSdk ? SdkReferences.Framework : [.. SdkReferences.Framework, .. SdkReferences.OpenAI];
        return Create(ProjectGenerator.Generate(files, callEvery), references, ProjectGenerator.CountCalls(files, callEvery), factsFile);
    }

    /// <summary>The same for the program of <see cref="ChainGenerator"/>.</summary>
    /// <exception cref="InvalidOperationException">It does not compile.</exception>
    public static AnalysisRun CreateChains(int methods, string? factsFile) =>
        Create(ChainGenerator.Generate(methods), [.. SdkReferences.Framework, .. SdkReferences.OpenAI], ChainGenerator.CountCalls(methods), factsFile);

    private static AnalysisRun Create(IEnumerable<GeneratedFile> files, IEnumerable<MetadataReference> references, int calls, string? factsFile)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(file.Text, path: "/Shop/" + file.Name)).ToList();
        trees.Add(CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            path: "/Shop/obj/Usings.g.cs"));
        var compilation = CSharpCompilation.Create(
            "Shop",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([new(EstimateRule, ReportDiagnostic.Info)]));

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? new AnalysisRun(compilation, calls, factsFile)
            : throw new InvalidOperationException("The generated project does not compile:\n" + string.Join('\n', errors.Take(10)));
    }

    /// <summary>Compiles and analyses everything from the start: nothing is bound yet.</summary>
    /// <remarks>The compiler's own work is part of it. A build does that anyway, and an analyzer that looks at code asks for it, so
    /// what an analyzer costs is the difference to one that asks for nothing.</remarks>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        await Start(analyzers).GetAllDiagnosticsAsync();

    /// <summary>As <see cref="AnalyzeAsync"/> with our analyzers; each call in the files must have been found.</summary>
    /// <exception cref="InvalidOperationException">Too few or too many calls were found.</exception>
    public async Task<int> AnalyzeWithTokenBudgetAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var diagnostics = await AnalyzeAsync(analyzers);
        var found = diagnostics.Count(IsCallEstimate);
        return found == _calls && _failure is null ? found : throw new InvalidOperationException($"{_calls} calls are in the files, {found} were found.", _failure);
    }

    /// <summary>What the analyzers' own code takes, all threads together; what the compiler does on their behalf is in it.</summary>
    public async Task<ProcessorMeter> MeasureInsideAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var meter = new ProcessorMeter();
        await AnalyzeWithTokenBudgetAsync([.. analyzers.Select(analyzer => new MeteredAnalyzer(analyzer, meter))]);
        return meter;
    }

    private static bool IsCallEstimate(Diagnostic diagnostic) =>
        diagnostic.Id == EstimateRule && diagnostic.GetMessage(CultureInfo.InvariantCulture).StartsWith("Sends ", StringComparison.Ordinal);

    private CompilationWithAnalyzers Start(ImmutableArray<DiagnosticAnalyzer> analyzers) => _compilation.Clone().WithAnalyzers(
        analyzers,
        new CompilationWithAnalyzersOptions(
            _factsFile is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], new BuildOptionsProvider(_factsFile)),
            (exception, analyzer, _) => _failure ??= new InvalidOperationException($"{analyzer} threw.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false));
}
