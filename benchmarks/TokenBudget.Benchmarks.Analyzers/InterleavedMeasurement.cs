using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Testing;

namespace TokenBudget.Benchmarks.Analyzers;

/// <summary>The same comparison as <see cref="AnalyzerBenchmarks"/> with the candidates taking turns, for machines that others use too:
/// what disturbs one candidate then disturbs the others as well.</summary>
internal static class InterleavedMeasurement
{
    private const int WarmUpRounds = 3;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Empty = [new EmptyAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> EmptyOperation = [new EmptyOperationAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Shipped = ShippedAnalyzers.Create();

    /// <summary>Prints a Markdown table of medians in milliseconds of processor time, and of the growth over the empty analyzer of the same round.</summary>
    /// <remarks>"Typing" is what editors run; "build" asks for facts, so that the pass over the whole compilation runs as well.</remarks>
    public static async Task RunAsync(int rounds, int files)
    {
        var facts = Path.GetTempFileName();
        try
        {
            Console.WriteLine($"| {files} files, median of {rounds} | empty analyzer | empty operation analyzer | TokenBudget, typing | growth | inside | share | TokenBudget, build | growth | inside | share |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            foreach (var scenario in Enum.GetValues<Scenario>())
            {
                var (typing, build) = (await AnalysisRun.CreateAsync(scenario, files), await AnalysisRun.CreateAsync(scenario, files, facts));
                var times = new List<Round>();
                for (var round = -WarmUpRounds; round < rounds; round++)
                {
                    var time = await MeasureAsync(typing, build, isReversed: round % 2 != 0);
                    if (round >= 0)
                    {
                        times.Add(time);
                    }
                }

                Console.WriteLine(Row(scenario, times));
            }
        }
        finally
        {
            File.Delete(facts);
        }
    }

    /// <summary>The candidates take turns, and take turns in who begins.</summary>
    private static async Task<Round> MeasureAsync(AnalysisRun typing, AnalysisRun build, bool isReversed)
    {
        var round = new Round();
        Func<Task>[] candidates =
        [
            async () => round.Empty = (await Measured.OfAsync(() => typing.AnalyzeAsync(Empty))).Processor,
            async () => round.EmptyOperation = (await Measured.OfAsync(() => typing.AnalyzeAsync(EmptyOperation))).Processor,
            async () => round.Typing = (await Measured.OfAsync(() => typing.AnalyzeAsync(Shipped))).Processor,
            async () => round.Build = (await Measured.OfAsync(() => build.AnalyzeAsync(Shipped))).Processor,
            async () => round.InsideTyping = (await typing.MeasureInsideAsync(Shipped)).Milliseconds,
            async () => round.InsideBuild = (await build.MeasureInsideAsync(Shipped)).Milliseconds,
        ];
        foreach (var candidate in isReversed ? candidates.Reverse() : candidates)
        {
            await candidate();
        }

        return round;
    }

    private static string Row(Scenario scenario, List<Round> times)
    {
        string Time(Func<Round, double> figure) => Medians.Of(times.Select(figure)).ToString("N0", CultureInfo.InvariantCulture) + " ms";
        string Growth(Func<Round, double> figure) => (Medians.Of(times.Select(time => figure(time) / time.Empty)) - 1).ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture);
        string Share(Func<Round, double> figure) => Medians.Of(times.Select(time => figure(time) / time.Empty)).ToString("0.0 %", CultureInfo.InvariantCulture);
        return $"| {scenario} | {Time(time => time.Empty)} | {Time(time => time.EmptyOperation)} "
            + $"| {Time(time => time.Typing)} | {Growth(time => time.Typing)} | {Time(time => time.InsideTyping)} | {Share(time => time.InsideTyping)} "
            + $"| {Time(time => time.Build)} | {Growth(time => time.Build)} | {Time(time => time.InsideBuild)} | {Share(time => time.InsideBuild)} |";
    }

    private sealed class Round
    {
        public double Empty { get; set; }

        public double EmptyOperation { get; set; }

        public double Typing { get; set; }

        public double Build { get; set; }

        public double InsideTyping { get; set; }

        public double InsideBuild { get; set; }
    }
}
