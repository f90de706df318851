using System.Diagnostics;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>What an action took, in milliseconds.</summary>
/// <param name="Wall">From its beginning to its end.</param>
/// <param name="Processor">Processor time of the process, all threads together: others who use the machine disturb it least.</param>
internal readonly record struct Measured(double Wall, double Processor)
{
    public static async Task<Measured> OfAsync(Func<Task> action)
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        await action();
        var wall = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return new Measured(wall.TotalMilliseconds, (process.TotalProcessorTime - processor).TotalMilliseconds);
    }
}
