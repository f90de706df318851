using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>The same comparison as <see cref="AnalyzerBenchmarks"/> with the candidates taking turns, for machines that others use too:
/// what disturbs one candidate then disturbs the others as well.</summary>
internal static class InterleavedMeasurement
{
    private const int WarmUpRounds = 3;

    /// <summary>Prints a Markdown table of medians, in milliseconds, and of the median difference to the empty analyzer of the same round.</summary>
    public static async Task RunAsync(int rounds, int files)
    {
        ImmutableArray<DiagnosticAnalyzer> empty = [new EmptyAnalyzer()];
        ImmutableArray<DiagnosticAnalyzer> emptyOperation = [new EmptyOperationAnalyzer()];
        var shipped = ShippedAnalyzers.Create();
        Console.WriteLine($"| {files} files, median of {rounds} | empty analyzer | empty operation analyzer | TokenBudget | TokenBudget − empty | inside TokenBudget |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        foreach (var scenario in Enum.GetValues<Scenario>())
        {
            var run = AnalysisRun.Create(scenario, files);
            var times = new List<(double Empty, double EmptyOperation, double TokenBudget, double Inside)>();
            for (var round = -WarmUpRounds; round < rounds; round++)
            {
                var time = (
                    await TimeAsync(() => run.AnalyzeAsync(empty)),
                    await TimeAsync(() => run.AnalyzeAsync(emptyOperation)),
                    await TimeAsync(() => run.AnalyzeWithTokenBudgetAsync(shipped)),
                    (await run.MeasureInsideAsync(shipped)).TotalMilliseconds);
                if (round >= 0)
                {
                    times.Add(time);
                }
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {scenario} | {Median(times.Select(time => time.Empty)):F0} ms | {Median(times.Select(time => time.EmptyOperation)):F0} ms | {Median(times.Select(time => time.TokenBudget)):F0} ms | {Median(times.Select(time => time.TokenBudget - time.Empty)):+0;-0} ms | {Median(times.Select(time => time.Inside)):F0} ms |"));
        }
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
