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
        var harness = new AnalyzerHarness(Analyzers, factsFile: null);
        foreach (var topLevel in SeedPrograms.TopLevelNames)
        {
            Assert.Empty(await harness.RunAsync(SeedPrograms.LibraryNames.Append(topLevel).Select(name => (name, SeedPrograms.Read(name))), CancellationToken.None));
        }
    }

    [Fact]
    public async Task Mutated_programs_do_not_make_an_analyzer_throw()
    {
        var failures = await RunAllAsync(Analyzers, Batches);

        Assert.True(failures.IsEmpty, string.Join("\n\n", failures));
    }

    [Fact]
    public async Task A_fault_is_found_and_shown_with_a_small_source()
    {
        var failures = await RunAllAsync(static () => [new FaultyAnalyzer()], batches: 6);

        Assert.False(failures.IsEmpty);
        Assert.Contains("InvalidOperationException: while", failures[0], StringComparison.Ordinal);
        Assert.Contains("smallest source found:\nwhile", failures[0], StringComparison.Ordinal);
    }

    private static ImmutableArray<DiagnosticAnalyzer> Analyzers() => [.. ShippedAnalyzers.Create(), new WalkingAnalyzer()];

    /// <summary>Runs batches until one fails; looks for the culprit in it and makes it small.</summary>
    private static async Task<ImmutableArray<string>> RunAllAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int batches)
    {
        var folder = Directory.CreateTempSubdirectory("tokenbudget-mutants-").FullName;
        try
        {
            var failed = new ConcurrentBag<int>();
            await Parallel.ForEachAsync(Enumerable.Range(0, batches), async (number, cancellationToken) =>
            {
                if (failed.IsEmpty && (await RunAsync(analyzers, Path.Combine(folder, $"{number}.facts"), Batch(number))).Length > 0)
                {
                    failed.Add(number);
                }
            });

            return failed.IsEmpty ? [] : [await ExplainAsync(analyzers, failed.Min())];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<ImmutableArray<string>> RunAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, string? factsFile, ImmutableArray<(string, string)> sources)
    {
        using var limit = new CancellationTokenSource(BatchLimit);
        try
        {
            return await new AnalyzerHarness(analyzers, factsFile).RunAsync(sources, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return [$"No end after {BatchLimit}."];
        }
    }

    private static async Task<string> ExplainAsync(Func<ImmutableArray<DiagnosticAnalyzer>> analyzers, int batch)
    {
        foreach (var (name, source) in Batch(batch))
        {
            var exceptions = await RunAsync(analyzers, null, [(name, source)]);
            if (!exceptions.IsEmpty)
            {
                var small = await SourceShrinker.ShrinkAsync(source, async candidate => !(await RunAsync(analyzers, null, [(name, candidate)])).IsEmpty);
                return $"Batch {batch}, {name}: {exceptions[0]}\nsmallest source found:\n{small}";
            }
        }

        return $"Batch {batch} fails only as a whole: {string.Join('\n', await RunAsync(analyzers, null, Batch(batch)))}";
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
