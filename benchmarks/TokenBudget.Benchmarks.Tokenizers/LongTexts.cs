using System.Diagnostics;
using System.Globalization;
using System.Text;
using TokenBudget.Tokenizers;

namespace TokenBudget.Benchmarks.Tokenizers;

/// <summary>A megabyte of one thing in every encoding: the longest time that one count takes once the code is compiled.</summary>
internal static class LongTexts
{
    private const int Bytes = 1_000_000;
    private const int Rounds = 3;

    private static readonly string[] s_units = ["a", "A", "é", " ", "\n", " \n", "=", "1", "'", "\U0001F600", "\u0301", "e\u0301", "\u0301\u0323", "中", "中A", "\uFDFA", "\u1100\u1161\u11A8", "> </", "\uD800", "ab cd "];

    /// <summary>Prints, for each encoding, the slowest text and its time, and the time of the texts that the package's promise names.</summary>
    public static void Print()
    {
        foreach (var name in Encodings.Names)
        {
            var tokenizer = Tokenizer.For(name);
            var times = s_units.ToDictionary(unit => unit, unit => Measure(tokenizer, unit));
            var slowest = times.MaxBy(time => time.Value);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-13} letter {times["a"],4:f0} ms · spaces {times[" "],4:f0} · emoji {times["\U0001F600"],4:f0} · marks {times["\u0301"],4:f0} · ideographs {times["中"],4:f0} · slowest {slowest.Value,4:f0} ({Hexadecimal(slowest.Key)})"));
        }
    }

    private static double Measure(Tokenizer tokenizer, string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, Bytes / Encoding.UTF8.GetByteCount(unit)));
        var most = 0d;
        tokenizer.Count(text);
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            tokenizer.Count(text);
            most = Math.Max(most, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return most;
    }

    private static string Hexadecimal(string unit) => string.Join(' ', unit.Select(static character => ((int)character).ToString("X4", CultureInfo.InvariantCulture)));
}
