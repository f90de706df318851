using System.Runtime;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>Analyses the same program again and again, and nothing else, for a profiler to watch.</summary>
internal static class ProfiledRun
{
    /// <summary>Prints what each round took inside the analyzers, and what it made the runtime do; the compiler has run before.</summary>
    /// <param name="run">The program.</param>
    /// <param name="rounds">How often.</param>
    public static async Task RunAsync(AnalysisRun run, int rounds)
    {
        await run.AnalyzeAsync([new EmptyAnalyzer()]);
        for (var round = 0; round < rounds; round++)
        {
            var (methods, time, pause, allocated) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime(), GC.GetTotalPauseDuration(), GC.GetTotalAllocatedBytes());
            var inside = await run.MeasureInsideAsync(ShippedAnalyzers.Create());
            Console.WriteLine(
                $"{inside.Milliseconds:F0} ms and {inside.Megabytes:F1} MB inside; {(GC.GetTotalAllocatedBytes() - allocated) / 1e6:F0} MB in all, {(GC.GetTotalPauseDuration() - pause).TotalMilliseconds:F0} ms of garbage collection; {JitInfo.GetCompiledMethodCount() - methods} methods were compiled in {(JitInfo.GetCompilationTime() - time).TotalMilliseconds:F0} ms, the compiler's own among them");
        }
    }
}
