using System.Runtime;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>Analyses the same program again and again, and nothing else, for a profiler to watch.</summary>
internal static class ProfiledRun
{
    /// <summary>Prints the processor time inside the analyzers of each round, in milliseconds, and what the runtime had to compile; the compiler has run before.</summary>
    /// <param name="run">The program.</param>
    /// <param name="rounds">How often.</param>
    public static async Task RunAsync(AnalysisRun run, int rounds)
    {
        await run.AnalyzeAsync([new EmptyAnalyzer()]);
        for (var round = 0; round < rounds; round++)
        {
            var (methods, time) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
            var inside = await run.MeasureInsideAsync(ShippedAnalyzers.Create());
            Console.WriteLine(
                $"{inside:F0} ms inside; {JitInfo.GetCompiledMethodCount() - methods} methods were compiled in {(JitInfo.GetCompilationTime() - time).TotalMilliseconds:F0} ms, the compiler's own among them");
        }
    }
}
