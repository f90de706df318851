using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading;

namespace TokenBudget.Benchmarks.Analyzers.Metering;

/// <summary>Adds up the processor time of actions, and what they allocate, all threads together. Thread safe.</summary>
/// <remarks>Linux tells the processor time of a thread, which others who use the machine hardly disturb; elsewhere it is the time on the clock.</remarks>
internal sealed partial class ProcessorMeter
{
    private const int ThreadProcessorTime = 3;

    private long _nanoseconds;
    private long _bytes;

    /// <summary>Milliseconds so far.</summary>
    public double Milliseconds => Interlocked.Read(ref _nanoseconds) / 1e6;

    /// <summary>Megabytes allocated so far.</summary>
    public double Megabytes => Interlocked.Read(ref _bytes) / 1e6;

    public void Run<T>(Action<T> action, T argument)
    {
        var (start, allocated) = (Now(), GC.GetAllocatedBytesForCurrentThread());
        try
        {
            action(argument);
        }
        finally
        {
            Interlocked.Add(ref _nanoseconds, Now() - start);
            Interlocked.Add(ref _bytes, GC.GetAllocatedBytesForCurrentThread() - allocated);
        }
    }

    private static long Now() => OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out var time) == 0
        ? ((long)time.Seconds * 1_000_000_000) + time.Nanoseconds
        : (long)(Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency));

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private struct Time
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
