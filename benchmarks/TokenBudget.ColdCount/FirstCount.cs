using System.Diagnostics;
using System.Globalization;
using TokenBudget.Tokenizers;

namespace TokenBudget.ColdCount;

/// <summary>The measured process: counts one prompt as the first thing it does, and prints what that took.</summary>
internal static class FirstCount
{
    private const string Prompt = "You are a support assistant. Answer in two sentences and name your sources, please.";

    /// <summary>Prints as <see cref="Run"/> does, so that the difference of both processes is the tokeniser.</summary>
    public static int RunEmpty()
    {
        Print(default, default, 0, 0);
        return 0;
    }

    public static int Run(string encoding)
    {
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var tokens = Encodings.TryParse(encoding, out var known) ? Tokenizer.For(known).CountTokens(Prompt) : -1;
        var elapsed = Stopwatch.GetElapsedTime(started);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

        var watch = Stopwatch.GetTimestamp();
        Tokenizer.For(known).CountTokens(Prompt);
        var second = Stopwatch.GetElapsedTime(watch);
        Print(elapsed, second, allocated, tokens);
        return tokens > 0 ? 0 : 1;
    }

    private static void Print(TimeSpan first, TimeSpan second, long allocatedBytes, int tokens) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds} {second.TotalMilliseconds} {allocatedBytes} {tokens}"));
}
