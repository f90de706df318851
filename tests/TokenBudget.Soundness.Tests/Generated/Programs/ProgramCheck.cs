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
        var compilation = ProgramSources.Analyzed(programs);
        var facts = await ProgramAnalysis.AnalyzeAsync(s_source, compilation);
        using var image = new ProgramImage(ProgramSources.Executed(programs));
        List<ProgramCheck> checks = [];
        foreach (var program in programs)
        {
            checks.Add(await OfAsync(program, ProgramFacts.Of(program, compilation, facts), image, runs));
        }

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
