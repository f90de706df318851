using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>Analyses the same program again and again, and nothing else, for a profiler to watch.</summary>
internal static class ProfiledRun
{
    /// <summary>Prints the processor time inside the analyzers of each round, in milliseconds.</summary>
    /// <param name="run">The program.</param>
    /// <param name="rounds">How often.</param>
    public static async Task RunAsync(AnalysisRun run, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            Console.WriteLine($"{await run.MeasureInsideAsync(ShippedAnalyzers.Create()):F0} ms");
        }
    }
}
