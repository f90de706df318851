using System.Diagnostics;
using System.Globalization;
using TokenBudget.Tokenizers;

namespace TokenBudget.ColdCount;

/// <summary>Starts fresh processes in turn, and prints the medians.</summary>
internal static class Harness
{
    private const int Runs = 9;

    public static int Run()
    {
        string[] kinds = ["empty", .. Encodings.Names, FirstCount.Model];
        var wholeProcess = kinds.ToDictionary(kind => kind, _ => new List<double>());
        var printed = kinds.ToDictionary(kind => kind, _ => new List<double[]>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var kind in kinds)
            {
                var (elapsed, output) = Start(kind);
                wholeProcess[kind].Add(elapsed);
                printed[kind].Add(output);
            }
        }

        Console.WriteLine($"median of {Runs} fresh processes");
        foreach (var kind in kinds)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{kind,-12} process {Median(wholeProcess[kind]),6:f1} ms");
            if (kind != "empty")
            {
                line += string.Create(
                    CultureInfo.InvariantCulture,
                    $" · first count {Median(Column(printed[kind], 0)),5:f2} ms · second {Median(Column(printed[kind], 1)) * 1000,5:f1} µs · allocated {Median(Column(printed[kind], 2)):f0} bytes");
            }

            Console.WriteLine(line);
        }

        return 0;
    }

    private static (double Milliseconds, double[] Output) Start(string kind)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [kind]) { RedirectStandardOutput = true };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The process for '{kind}' ended with {process.ExitCode}.");
        }

        var numbers = output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (elapsed, [.. numbers.Where(number => number.Length > 0).Select(number => double.Parse(number, CultureInfo.InvariantCulture))]);
    }

    private static IEnumerable<double> Column(IEnumerable<double[]> rows, int column) => rows.Select(row => row[column]);

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
