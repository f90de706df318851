using System.Diagnostics;
using System.Globalization;
using TokenBudget.Tokenizers;

namespace TokenBudget.ColdCount;

/// <summary>The measured process: counts one prompt as the first thing it does, and prints what that took.</summary>
internal static class FirstCount
{
    private const string Prompt = "You are a support assistant. Answer in two sentences and name your sources, please.";

    /// <summary>Counted by <see cref="Tokenizer.ForModel"/> instead of by the name of an encoding.</summary>
    public const string Model = "gpt-5-mini";

    /// <summary>Prints as <see cref="Run"/> does, so that the difference of both processes is the tokeniser.</summary>
    public static int RunEmpty()
    {
        Print(default, default, 0, 0);
        return 0;
    }

    public static int Run(string kind) => kind == Model
        ? Run(kind, static model => Tokenizer.ForModel(model))
        : Run(kind, static encoding => Tokenizer.For(encoding));

    private static int Run(string name, Func<string, Tokenizer> find)
    {
        var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        var tokenizer = find(name);
        var tokens = tokenizer.Count(Prompt);
        var elapsed = Stopwatch.GetElapsedTime(started);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;

        var watch = Stopwatch.GetTimestamp();
        tokenizer.Count(Prompt);
        var second = Stopwatch.GetElapsedTime(watch);
        Print(elapsed, second, allocated, tokens);
        return tokens > 0 ? 0 : 1;
    }

    private static void Print(TimeSpan first, TimeSpan second, long allocatedBytes, int tokens) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first.TotalMilliseconds} {second.TotalMilliseconds} {allocatedBytes} {tokens}"));
}
