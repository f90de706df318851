using System.Globalization;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>How the time of the analysis grows with the code: programs whose methods call each other, each ten times as large as the one before.</summary>
internal static class ScaleMeasurement
{
    private const int WarmUpRounds = 2;

    /// <summary>Prints a Markdown table of medians. Facts are asked for, so the pass over the whole compilation runs as well.</summary>
    public static async Task RunAsync(int rounds, IReadOnlyList<int> sizes)
    {
        var facts = Path.GetTempFileName();
        try
        {
            var runs = new List<AnalysisRun>();
            foreach (var size in sizes)
            {
                runs.Add(await AnalysisRun.CreateChainsAsync(size, facts));
            }

            var times = sizes.Select(_ => new List<(Measured Empty, Measured TokenBudget, double Inside)>()).ToList();
            for (var round = -WarmUpRounds; round < rounds; round++)
            {
                for (var i = 0; i < runs.Count; i++)
                {
                    var time = await MeasureAsync(runs[i]);
                    if (round >= 0)
                    {
                        times[i].Add(time);
                    }
                }
            }

            Console.WriteLine($"| methods, median of {rounds} | lines | compile, processor | with TokenBudget, processor | TokenBudget alone | growth | inside TokenBudget | growth |");
            Console.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
            var former = (Alone: 0d, Inside: 0d);
            for (var i = 0; i < runs.Count; i++)
            {
                var alone = Medians.Of(times[i].Select(time => time.TokenBudget.Processor - time.Empty.Processor));
                var inside = Medians.Of(times[i].Select(time => time.Inside));
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {runs[i].Methods:N0} | {runs[i].Lines:N0} | {Medians.Of(times[i].Select(time => time.Empty.Processor)):F0} ms | {Medians.Of(times[i].Select(time => time.TokenBudget.Processor)):F0} ms | {alone:F0} ms | {Growth(former.Alone, alone)} | {inside:F0} ms | {Growth(former.Inside, inside)} |"));
                former = (alone, inside);
            }
        }
        finally
        {
            File.Delete(facts);
        }
    }

    private static async Task<(Measured Empty, Measured TokenBudget, double Inside)> MeasureAsync(AnalysisRun run)
    {
        var shipped = ShippedAnalyzers.Create();
        return (
            await Measured.OfAsync(() => run.AnalyzeAsync([new EmptyAnalyzer()])),
            await Measured.OfAsync(() => run.AnalyzeAsync(shipped)),
            (await run.MeasureInsideAsync(shipped)).Milliseconds);
    }

    private static string Growth(double former, double now) => former <= 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{now / former:F1} ×");
}
