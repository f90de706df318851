using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>The facts of the call sites of a project, in the order of the source.</summary>
internal static class SiteFacts
{
    public static async Task<IReadOnlyList<CallSiteFacts>> Of(Verification project) =>
        [.. FactsFormat.Read(await project.RunAndGetFactsAsync()).CallSites.OrderBy(site => site.Line).ThenBy(site => site.Column)];

    /// <summary>The attempts of every call, as <c>1 to 4 (default of the OpenAI SDK)</c>.</summary>
    public static async Task<string[]> Attempts(Verification project) => [.. (await Of(project)).Select(site => Text(site.Attempts!))];

    /// <summary>The rounds of every call, in the same form.</summary>
    public static async Task<string[]> Rounds(Verification project) => [.. (await Of(project)).Select(site => Text(site.RoundsPerCall!))];

    private static string Text(MultiplierFacts facts) => (facts.Requests.Max, facts.Requests.Min) switch
    {
        (null, var min) => $"{min} or more ({facts.Source})",
        (var max, var min) when max == min => $"{min} ({facts.Source})",
        (var max, var min) => $"{min} to {max} ({facts.Source})",
    };
}
