using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Robustness;

/// <summary>No source text makes an analyzer throw or hang.</summary>
public sealed class MutatedSourceTests
{
    private const int Batches = 115;

    /// <summary>A batch takes about a second; what takes this long hangs.</summary>
    private static readonly TimeSpan BatchLimit = TimeSpan.FromMinutes(3);

    [Fact]
    public void There_are_at_least_2000_mutants_of_at_least_15_programs()
    {
        Assert.True(SeedPrograms.Names.Length >= 15);
        Assert.True(Batches * Batch(0).Length >= 2_000);
    }

    [Fact]
    public void Analyzers_are_found() => Assert.NotEmpty(ShippedAnalyzers.Create());

    [Fact]
    public void The_programs_compile_before_they_are_mutated()
    {
        var errors = SeedPrograms.TopLevelNames.SelectMany(topLevel => AnalyzerHarness
            .Compile(SeedPrograms.LibraryNames.Append(topLevel).Select(name => (name, SeedPrograms.Read(name))))
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !IsExperimental(diagnostic)));

        Assert.Empty(errors);
    }

    [Fact]
    public async Task Good_programs_do_not_make_an_analyzer_throw()
    {
        var harness = new AnalyzerHarness(ShippedAnalyzers.Create, factsFile: null);
        foreach (var topLevel in SeedPrograms.TopLevelNames)
        {
            var result = await harness.RunAsync(SeedPrograms.LibraryNames.Append(topLevel).Select(name => (name, SeedPrograms.Read(name))), CancellationToken.None);

            Assert.Empty(result.Exceptions);
            Assert.True(result.Findings > SeedPrograms.Names.Length);
        }
    }

    [Fact]
    public async Task Mutated_programs_do_not_make_an_analyzer_throw()
    {
        var (failure, findings) = await RunAllAsync(ShippedAnalyzers.Create, Batches);

        Assert.True(failure is null, failure);
        Assert.True(findings > Batches * 20, $"Only {findings} findings in all mutants: too much is broken to test anything.");
    }

    [Fact]
    public async Task A_fault_is_found_and_shown_with_a_small_source()
    {
        var (failure, _) = await RunAllAsync(static () => [new FaultyAnalyzer()], batches: 6);

        Assert.NotNull(failure);
        Assert.Contains("InvalidOperationException: while", failure, StringComparison.Ordinal);
        Assert.Contains("smallest source found:\nwhile", failure, StringComparison.Ordinal);
    }

    /// <summary>Runs batches until one fails; looks for the culprit in it and makes it small.</summary>
    private static async Task<(string? Failure, int Findings)> RunAllAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int batches)
    {
        var folder = Directory.CreateTempSubdirectory("tokenbudget-mutants-").FullName;
        try
        {
            var failed = new ConcurrentBag<int>();
            var findings = 0;
            await Parallel.ForEachAsync(Enumerable.Range(0, batches), async (number, cancellationToken) =>
            {
                if (failed.IsEmpty)
                {
                    var result = await RunAsync(analyzers, Path.Combine(folder, $"{number}.facts"), Batch(number));
                    Interlocked.Add(ref findings, result.Findings);
                    if (result.Failed)
                    {
                        failed.Add(number);
                    }
                }
            });

            return (failed.IsEmpty ? null : await ExplainAsync(analyzers, failed.Min()), findings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<HarnessResult> RunAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, string? factsFile, ImmutableArray<(string, string)> sources)
    {
        using var limit = new CancellationTokenSource(BatchLimit);
        try
        {
            return await new AnalyzerHarness(analyzers, factsFile).RunAsync(sources, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return new HarnessResult([$"No end after {BatchLimit}."], 0);
        }
    }

    private static async Task<string> ExplainAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int batch)
    {
        foreach (var (name, source) in Batch(batch))
        {
            var result = await RunAsync(analyzers, null, [(name, source)]);
            if (result.Failed)
            {
                var small = await SourceShrinker.ShrinkAsync(source, async candidate => (await RunAsync(analyzers, null, [(name, candidate)])).Failed);
                return $"Batch {batch}, {name}: {result.Exceptions[0]}\nsmallest source found:\n{small}";
            }
        }

        var whole = await RunAsync(analyzers, null, Batch(batch));
        return $"Batch {batch} fails only as a whole: {string.Join('\n', whole.Exceptions)}";
    }

    /// <summary>One mutant of every library program and of one top-level program.</summary>
    private static ImmutableArray<(string Name, string Source)> Batch(int number) =>
    [
        .. SeedPrograms.LibraryNames
            .Append(SeedPrograms.TopLevelNames[number % SeedPrograms.TopLevelNames.Length])
            .Select((name, index) => (name, SourceMutator.Mutate(SeedPrograms.Read(name), (number * 100) + index))),
    ];

    private static bool IsExperimental(Diagnostic diagnostic) => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal);
}
