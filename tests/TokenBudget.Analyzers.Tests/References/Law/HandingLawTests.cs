using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>What a caller computes by a summary holds what it computes by source, where it hands in clients, options, models and caps.</summary>
public sealed class HandingLawTests
{
    private static readonly Task<CompiledLibrary> Built = Project("Lib", HandingWrappers.Source).RunAndGetLibraryAsync();
    private static readonly Task<CompiledLibrary> BuiltObjects = Project("Lib", KeepingWrappers.Source).RunAndGetLibraryAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(29)]
    public async Task The_figures_by_summary_hold_those_by_source(int seed) =>
        await HoldsAsync(new HandingCalls(seed).Next(repetitions: 5), await Built, HandingWrappers.Source);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(30)]
    public async Task The_figures_by_summary_hold_those_by_source_for_objects(int seed) =>
        await HoldsAsync(new HandingCalls(seed).NextOfObjects(repetitions: 6), await BuiltObjects, KeepingWrappers.Source);

    private static async Task HoldsAsync(IReadOnlyList<RandomCall> calls, CompiledLibrary library, string source)
    {
        var bySummary = await Library.MethodsAsync(Project("App", HandingCalls.Source(calls), library));
        var bySource = await Library.MethodsAsync(Project("App", HandingCalls.Source(calls)).WithSource(source));

        var problems = new List<string>();
        var same = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            var (outer, inner) = (bySummary.GetValueOrDefault("Call" + i, SummaryLawTests.Nothing), bySource.GetValueOrDefault("Call" + i, SummaryLawTests.Nothing));
            same += outer.Tokens.Equals(inner.Tokens) && outer.Output.Equals(inner.Output) ? 1 : 0;
            Check(problems, calls[i], "requests", outer.Requests, inner.Requests);
            Check(problems, calls[i], "input", outer.Tokens, inner.Tokens);
            Check(problems, calls[i], "output", outer.Output, inner.Output);
            if (outer.CostUsd is { } price && (inner.CostUsd is not { } cost || price.Min > cost.Min || price.Max < cost.Max || (price.Max is not null && cost.Max is null)))
            {
                problems.Add($"{calls[i]}: {outer.CostUsd} by summary, {inner.CostUsd} by source");
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(same > calls.Count / 10, $"Only {same} of {calls.Count} figures are the same.");
    }

    private static Verification Project(string name, string source, params CompiledLibrary[] references)
    {
        var project = Verify.Analyzer<TokenBudgetAnalyzer>(name).WithOpenAI().WithExtensionsAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithAnnotations()
            .WithFile("Usings.cs", """
                global using TokenBudget;
                global using OpenAI.Chat;
                global using Microsoft.Extensions.AI;
                global using ChatMessage = OpenAI.Chat.ChatMessage;
                global using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;
                """)
            .WithSource(source);
        foreach (var reference in references)
        {
            project.WithLibrary(reference);
        }

        return project;
    }

    private static void Check(List<string> problems, RandomCall call, string what, TokenEstimate outer, TokenEstimate inner)
    {
        if (outer.Min > inner.Min || (outer.Max is not null && !(inner.Max <= outer.Max)))
        {
            problems.Add($"{call}: {what} {Show(outer)} by summary, {Show(inner)} by source");
        }
    }

    private static string Show(TokenEstimate estimate) => $"{estimate.Min}..{(estimate.Max is { } max ? max : "?")}";
}
