using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Analyzes a method with statements that call an OpenAI client, and gives what it spends.</summary>
internal static class Requests
{
    /// <summary>What <c>Sample.Run(ChatClient client, …)</c> spends.</summary>
    /// <param name="parameters">Parameters after the client.</param>
    /// <param name="statements">The body.</param>
    /// <param name="members">Other members of the class.</param>
    public static async Task<MethodFacts> OfAsync(string parameters, string statements, string members = "")
    {
        var facts = await FactsOfAsync(parameters, statements, members);
        return facts.Methods.Single(method => method.Id.StartsWith("M:Sample.Run(", StringComparison.Ordinal));
    }

    /// <summary>All facts of the class.</summary>
    public static async Task<CompilationFacts> FactsOfAsync(string parameters, string statements, string members = "") => FactsFormat.Read(
        await Verify.Analyzer<TokenBudgetAnalyzer>()
            .WithOpenAI()
            .WithAnnotations()
            .WithUsings("OpenAI.Chat", "TokenBudget")
            .WithSettings("token_budget.model = gpt-4o-mini")
            .WithSource($$"""
                public sealed class Sample
                {
                    public async Task Run(ChatClient client{{(parameters.Length > 0 ? ", " + parameters : "")}})
                    {
                        {{statements}}
                    }

                    {{members}}
                }
                """)
            .RunAndGetFactsAsync());

    /// <summary>The largest number of requests of a method; null when nothing limits it.</summary>
    public static async Task<long?> MostAsync(string parameters, string statements, string members = "") =>
        (await OfAsync(parameters, statements, members)).Requests is { IsBounded: true } requests ? requests.Max : null;
}
