using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>What a caller computes by the summary of a library holds what it computes when the library's source is part of its project.</summary>
public sealed class SummaryLawTests
{
    /// <summary>Models: exact, another exact one, an estimated one, one that trims, one that nobody knows, and one of several.</summary>
    public static TheoryData<int, string> Models => new()
    {
        { 1, "\"gpt-4o-mini\"" },
        { 2, "\"gpt-4o-mini\"" },
        { 3, "\"gpt-4\"" },
        { 4, "\"claude-sonnet-4-5\"" },
        { 5, "\"meta-llama/Llama-3.1-8B-Instruct\"" },
        { 6, "\"some-model-of-ours\"" },
        { 7, "Environment.TickCount > 0 ? \"gpt-4o-mini\" : \"claude-sonnet-4-5\"" },
        { 8, "\"qwen3-max\"" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public async Task The_figures_by_summary_hold_those_by_source(int seed, string model)
    {
        var wrappers = WrapperSource.Of(model);
        var calls = new RandomCalls(seed).Next(repetitions: 3);
        var library = await Library.BuildAsync("Lib", wrappers);
        var home = Library.Methods(library.Facts);

        var bySummary = await Library.MethodsAsync(Library.Project("App", RandomCalls.Source(calls), library));
        var bySource = await Library.MethodsAsync(Library.Project("App", RandomCalls.Source(calls)).WithSource(wrappers));

        var problems = new List<string>();
        var same = 0;
        for (var i = 0; i < calls.Count; i++)
        {
            var outer = bySummary.GetValueOrDefault("Call" + i, Nothing);
            var inner = bySource.GetValueOrDefault("Call" + i, Nothing);
            var any = calls[i].Wrapper == "Promised" ? inner : home[calls[i].Wrapper];
            same += outer.Tokens.Equals(inner.Tokens) ? 1 : 0;
            Check(problems, calls[i], "requests", outer.Requests, inner.Requests, any.Requests);
            Check(problems, calls[i], "input", outer.Tokens, inner.Tokens, any.Tokens);
            Check(problems, calls[i], "output", outer.Output, inner.Output, any.Output);
            Check(problems, calls[i], outer.CostUsd, inner.CostUsd, any.CostUsd);
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
        Assert.True(same > calls.Count / 10, $"Only {same} of {calls.Count} figures are the same.");
    }

    internal static MethodFacts Nothing { get; } = new()
    {
        Id = "",
        File = "",
        Line = 0,
        Requests = TokenEstimate.Zero,
        RequestsExpression = "0",
        Tokens = TokenEstimate.Zero,
        Expression = "0",
        Output = TokenEstimate.Zero,
        CostUsd = CostFacts.Zero,
    };

    /// <summary>What the method costs at home holds for any argument, so that the caller may know better than the source shows; nothing else may be outside.</summary>
    private static void Check(List<string> problems, RandomCall call, string what, TokenEstimate outer, TokenEstimate inner, TokenEstimate any)
    {
        if (outer.Min > Math.Max(inner.Min, any.Min) || !IsAtLeast(outer.Max, inner.Max, any.Max))
        {
            problems.Add($"{call}: {what} {Show(outer)} by summary, {Show(inner)} by source, {Show(any)} for any argument");
        }
    }

    private static void Check(List<string> problems, RandomCall call, CostFacts? outer, CostFacts? inner, CostFacts? any)
    {
        if (outer is not null && (inner is null || outer.Min > Math.Max(inner.Min, any!.Min) || !IsAtLeast(outer.Max, inner.Max, any.Max)))
        {
            problems.Add($"{call}: {outer} by summary, {inner} by source, {any} for any argument");
        }
    }

    private static bool IsAtLeast(decimal? outer, decimal? inner, decimal? any) =>
        outer is not { } most || inner <= most || any <= most;

    private static string Show(TokenEstimate estimate) => $"{estimate.Min}..{(estimate.Max is { } max ? max : "?")}";
}
