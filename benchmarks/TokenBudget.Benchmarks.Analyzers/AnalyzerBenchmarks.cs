using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>Compilation and analysis of 1,000 files against an analyzer that does nothing.</summary>
[MemoryDiagnoser]
[InProcess]
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 15)]
public class AnalyzerBenchmarks
{
    private const int Files = 1_000;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Empty = [new EmptyAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> EmptyOperation = [new EmptyOperationAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Shipped = ShippedAnalyzers.Create();

    private AnalysisRun _run = null!;

    /// <summary>What the files have to do with LLMs.</summary>
    [ParamsAllValues]
    public Scenario Scenario { get; set; }

    /// <summary>Generates the files.</summary>
    [GlobalSetup]
    public async Task Setup() => _run = await AnalysisRun.CreateAsync(Scenario, Files);

    /// <summary>The baseline.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> EmptyAnalyzer() => (await _run.AnalyzeAsync(Empty)).Length;

    /// <summary>What listening to operations instead of syntax costs.</summary>
    [Benchmark]
    public async Task<int> EmptyOperationAnalyzer() => (await _run.AnalyzeAsync(EmptyOperation)).Length;

    /// <summary>All analyzers of this product.</summary>
    [Benchmark]
    public async Task<int> TokenBudget() => (await _run.AnalyzeAsync(Shipped)).Length;
}
