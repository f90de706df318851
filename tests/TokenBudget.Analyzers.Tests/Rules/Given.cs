using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Where the tests of a rule begin: a project that uses an SDK, looked at by one rule.</summary>
/// <remarks>Where a test hands in a client, its model is that of line 3 of <c>.editorconfig</c>; further settings begin in line 4. One user
/// message "Hello" is 8 tokens of GPT-4o: 1 for the word, and 3 + 4 of the chat format.</remarks>
internal static class Given
{
    public static Verification OpenAI(string rule, string model = "gpt-4o-mini") => Project(rule)
        .WithOpenAI()
        .WithUsings("OpenAI.Chat", "OpenAI.Embeddings", "OpenAI.Responses")
        .WithSettings("token_budget.model = " + model);

    public static Verification ExtensionsAI(string rule, string model = "gpt-4o-mini") => Project(rule)
        .WithExtensionsAI()
        .WithUsings("Microsoft.Extensions.AI")
        .WithSettings("token_budget.model = " + model);

    public static Verification Anthropic(string rule) => Project(rule)
        .WithAnthropic()
        .WithUsings("Anthropic", "Anthropic.Models.Messages");

    /// <summary>Without any SDK and without a model. TB1000 is switched on; it says nothing while it is hidden.</summary>
    public static Verification Project(string rule)
    {
        var project = Verify.Analyzer<TokenBudgetAnalyzer>().Only(rule).WithAnnotations().WithUsings("TokenBudget");
        return rule == "TB1000" ? project.WithSeverity(rule, ReportDiagnostic.Info) : project;
    }
}
