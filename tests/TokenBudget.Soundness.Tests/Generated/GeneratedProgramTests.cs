using System.Globalization;
using TokenBudget.Soundness.Tests.Analysis;
using TokenBudget.Soundness.Tests.Comparing;
using TokenBudget.Soundness.Tests.Decoding;
using TokenBudget.Soundness.Tests.Loopback;
using TokenBudget.Soundness.Tests.Shapes;

namespace TokenBudget.Soundness.Tests.Generated;

/// <summary>Random programs: whatever they send lies in the interval that the facts give.</summary>
/// <remarks>The environment variable <c>TOKENBUDGET_SOUNDNESS_PROGRAMS</c> sets how many programs are tried.</remarks>
[Collection(LoopbackCollection.Name)]
public sealed class GeneratedProgramTests(LoopbackServer server)
{
    private const int DefaultPrograms = 150;
    private const int RunsPerProgram = 8;

    private static int Programs => int.TryParse(Environment.GetEnvironmentVariable("TOKENBUDGET_SOUNDNESS_PROGRAMS"), CultureInfo.InvariantCulture, out var wanted)
        ? wanted
        : DefaultPrograms;

    [Fact]
    public async Task What_random_programs_send_is_what_their_facts_say()
    {
        var programs = Programs;
        var bounded = 0;
        var failures = new List<string>();
        for (var seed = 0; seed < programs; seed++)
        {
            bounded += await CheckAsync(seed, ProgramGenerator.Generate(seed), failures) ? 1 : 0;
        }

        Assert.True(failures.Count == 0, $"{failures.Count} programs:\n{string.Join("\n\n", failures)}");
        Assert.True(bounded * 4 >= programs, $"Only {bounded} of {programs} programs are bounded.");
    }

    [Fact]
    public async Task What_random_programs_with_long_loops_send_is_what_their_facts_say()
    {
        var failures = new List<string>();
        for (var seed = 0; seed < Programs / 2; seed++)
        {
            await CheckAsync(seed, LoopProgramGenerator.Generate(seed), failures);
        }

        Assert.True(failures.Count == 0, $"{failures.Count} programs:\n{string.Join("\n\n", failures)}");
    }

    /// <summary>Checks one program; true when its input is bounded.</summary>
    private async Task<bool> CheckAsync(int seed, string text, List<string> failures)
    {
        var source = new ProgramSource("Generated" + seed.ToString(CultureInfo.InvariantCulture), [new SourceFile("Program.cs", text)], EditorConfig: null);
        var compilation = source.Compile();
        var facts = await ProgramAnalysis.AnalyzeAsync(source, compilation);
        var site = Assert.Single(facts.CallSites);
        var program = new ShapeProgram(compilation, server);

        var entry = MethodComparison.EntryPoint(facts) ?? throw new InvalidOperationException("The entry point has no facts: " + string.Join(", ", facts.Methods.Select(method => method.Id)));
        for (var run = 0; run < RunsPerProgram; run++)
        {
            var requests = (await program.RunAsync(run)).Select(RequestDecoder.Decode).ToList();
            var violations = requests.SelectMany(request => RequestComparison.Violations(site, request)).Concat(MethodComparison.Violations(entry, requests)).ToList();
            if (violations.Count > 0)
            {
                failures.Add($"Program {seed}, run {run}:\n{string.Join("\n", violations)}\n\n{text}");
                return site.Input.IsBounded;
            }
        }

        return site.Input.IsBounded;
    }
}
