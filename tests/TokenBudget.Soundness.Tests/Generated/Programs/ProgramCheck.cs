using TokenBudget.Core.Facts;
using TokenBudget.Soundness.Tests.Analysis;

namespace TokenBudget.Soundness.Tests.Generated.Programs;

/// <summary>What came out when a program was analyzed and run.</summary>
/// <param name="Program">The program.</param>
/// <param name="Run">The run that contradicts the facts first; -1 when none does.</param>
/// <param name="Violations">What it contradicts.</param>
/// <param name="IsBounded">Whether the input of a whole run has a maximum.</param>
/// <param name="Requests">Requests of all runs.</param>
internal sealed record ProgramCheck(GeneratedProgram Program, int Run, IReadOnlyList<string> Violations, bool IsBounded, int Requests)
{
    private static readonly ProgramSource s_source = new("Generated", [], EditorConfig: null);

    /// <summary>Analyzes programs together, and runs each with several seeds.</summary>
    /// <exception cref="InvalidOperationException">They do not compile, or an analyzer threw.</exception>
    public static async Task<IReadOnlyList<ProgramCheck>> OfAsync(IReadOnlyList<GeneratedProgram> programs, int runs)
    {
        var w = System.Diagnostics.Stopwatch.StartNew();
        var compilation = ProgramSources.Analyzed(programs);
        _ = compilation.GetDiagnostics();
        var t1 = w.ElapsedMilliseconds;
        var facts = await ProgramAnalysis.AnalyzeAsync(s_source, compilation);
        var t2 = w.ElapsedMilliseconds;
        using var image = new ProgramImage(ProgramSources.Executed(programs));
        var t3 = w.ElapsedMilliseconds;
        List<ProgramCheck> checks = [];
        foreach (var program in programs)
        {
            checks.Add(await OfAsync(program, ProgramFacts.Of(program, compilation, facts), image, runs));
        }

        File.AppendAllText("/tmp/h-sound-log", $"{programs[0].Seed} len {programs.Sum(p => p.Text.Length)} lines {programs.Sum(p => p.Text.Count(c => c == '\n'))} diag {t1} analyze {t2 - t1} emit {t3 - t2} run {w.ElapsedMilliseconds - t3} requests {checks.Sum(c => c.Requests)} bounded {checks.Count(c => c.IsBounded)} limits {facts.LimitsHit} {(checks.Any(c => c.Run >= 0) ? "FAIL" : "")}\n");
        foreach (var c in checks.Where(c => c.Run >= 0)) File.AppendAllText("/tmp/h-sound-fails", $"\n=== {c.Program.Seed}\n{string.Join("\n", c.Violations)}\n");
        return checks;
    }

    private static async Task<ProgramCheck> OfAsync(GeneratedProgram program, ProgramFacts facts, ProgramImage image, int runs)
    {
        var entry = facts.Methods[facts.Entry].Facts;
        var isBounded = entry is null or { Tokens.IsBounded: true };
        var requests = 0;
        for (var seed = 0; seed < runs; seed++)
        {
            var run = await image.RunAsync(program, seed);
            requests += run.Requests.Count;
            if (ProgramComparison.Violations(facts, run) is { Count: > 0 } violations)
            {
                return new ProgramCheck(program, seed, violations, isBounded, requests);
            }
        }

        return new ProgramCheck(program, -1, [], isBounded, requests);
    }
}
