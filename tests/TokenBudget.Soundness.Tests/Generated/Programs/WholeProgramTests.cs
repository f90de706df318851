using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Xunit.Abstractions;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>Random programs of several classes: whatever a call site sends and a method spends lies in the intervals that the facts give.</summary>
/// <remarks>The environment variable <c>TOKENBUDGET_SOUNDNESS_PROGRAMS</c> sets how many programs are tried, and <c>TOKENBUDGET_SOUNDNESS_SEED</c> the first of them.</remarks>
public sealed class WholeProgramTests(ITestOutputHelper output)
{
    private const int DefaultPrograms = 500;
    private const int RunsPerProgram = 6;
    private const int ProgramsPerCompilation = 10;
    private const int MaxReports = 5;
    private const int LeastConstructs = 30;

    [Fact]
    public async Task What_whole_programs_send_is_what_their_facts_say()
    {
        var (first, programs) = (Setting("TOKENBUDGET_SOUNDNESS_SEED", 0), Setting("TOKENBUDGET_SOUNDNESS_PROGRAMS", DefaultPrograms));
        var checks = new ConcurrentBag<ProgramCheck>();
        await Parallel.ForEachAsync(Enumerable.Range(first, programs).Chunk(ProgramsPerCompilation), async (seeds, _) =>
        {
            foreach (var check in await ProgramCheck.OfAsync([.. seeds.Select(WholePrograms.Generate)], RunsPerProgram))
            {
                // The text of a program that holds is not needed any more.
                checks.Add(check.Run < 0 ? check with { Program = check.Program with { Text = "" } } : check);
            }
        });

        var failures = checks.Where(static check => check.Run >= 0).OrderBy(static check => check.Program.Seed).ToList();
        var constructs = new SortedSet<string>(checks.SelectMany(static check => check.Program.Constructs), StringComparer.Ordinal);
        var (bounded, requests) = (checks.Count(static check => check.IsBounded), checks.Sum(static check => (long)check.Requests));
        output.WriteLine($"{programs} programs, {bounded} bounded, {requests} requests, {constructs.Count} constructs: {string.Join(", ", constructs)}");
        Assert.True(failures.Count == 0, await ReportAsync(failures));
        Assert.True(constructs.Count >= LeastConstructs, $"Only {constructs.Count} constructs: {string.Join(", ", constructs)}");
        Assert.True(bounded * 8 >= programs, $"Only {bounded} of {programs} programs are bounded.");
        Assert.True(requests >= 10 * programs, $"Only {requests} requests were sent by {programs} programs.");
    }

    private static async Task<string> ReportAsync(List<ProgramCheck> failures)
    {
        var report = new StringBuilder();
        report.Append(CultureInfo.InvariantCulture, $"{failures.Count} programs contradict their facts: {string.Join(", ", failures.Select(failure => failure.Program.Seed))}\n");
        foreach (var failure in failures.Take(MaxReports))
        {
            var smallest = await ProgramShrinker.ShrinkAsync(failure, RunsPerProgram);
            report.Append(CultureInfo.InvariantCulture, $"\nProgram {failure.Program.Seed}, run {smallest.Run}:\n{string.Join("\n", smallest.Violations)}\n\n{ProgramShrinker.Print(smallest.Program.Text)}\n");
        }

        return report.ToString();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var wanted) ? wanted : otherwise;
}
