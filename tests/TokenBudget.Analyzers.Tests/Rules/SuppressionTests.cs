using Microsoft.CodeAnalysis;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Diagnostics are switched off and on as those of every analyzer.</summary>
public sealed class SuppressionTests
{
    private static Verification OverBudget => Given.OpenAI("TB1001").WithSettings("token_budget.max_input_tokens = 7");

    [Fact]
    public Task By_pragma() => OverBudget
        .WithBody("ChatClient client", """
            #pragma warning disable TB1001
            client.CompleteChat("Hello");
            #pragma warning restore TB1001
            [|client.CompleteChat("Hello")|];
            """)
        .RunAsync();

    [Fact]
    public Task By_attribute() => OverBudget
        .WithSource("""
            using System.Diagnostics.CodeAnalysis;

            public sealed class Sample(ChatClient client)
            {
                [SuppressMessage("TokenBudget.Budget", "TB1001", Justification = "A demonstration.")]
                public void Greet() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task By_setting() => OverBudget
        .WithSettings("dotnet_diagnostic.TB1001.severity = none")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task By_setting_of_a_category() => OverBudget
        .WithSettings("dotnet_analyzer_diagnostic.category-TokenBudget.Budget.severity = none")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task By_compiler_switch() => OverBudget
        .WithSeverity("TB1001", ReportDiagnostic.Suppress)
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_setting_makes_it_an_error() => OverBudget
        .WithSettings("dotnet_diagnostic.TB1001.severity = error")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectSeverity("TB1001", DiagnosticSeverity.Error)
        .RunAsync();

    [Fact]
    public Task It_is_a_warning_by_default() => OverBudget
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectSeverity("TB1001", DiagnosticSeverity.Warning)
        .RunAsync();

    /// <summary>Builds and reports fail by the severity in the facts, so it must be the one that the compiler shows.</summary>
    [Theory]
    [InlineData("", "TB1001 warning")]
    [InlineData("dotnet_analyzer_diagnostic.severity = error", "TB1000 error", "TB1001 error")]
    [InlineData("dotnet_analyzer_diagnostic.category-TokenBudget.Budget.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.severity = none\ndotnet_diagnostic.TB1001.severity = suggestion", "TB1001 info")]
    [InlineData("dotnet_diagnostic.TB1000.severity = warning", "TB1000 warning", "TB1001 warning")]
    public async Task Facts_have_the_severity_of_the_settings(string settings, params string[] expected)
    {
        var project = OverBudget.WithBody("ChatClient client", """client.CompleteChat([new UserChatMessage("Hello")], new ChatCompletionOptions { MaxOutputTokenCount = 9 });""");
        var facts = FactsFormat.Read(await (settings.Length == 0 ? project : project.WithSettings(settings)).RunAndGetFactsAsync());

        Assert.Equal(expected, facts.Findings.Select(static finding => $"{finding.Rule} {finding.Severity}").Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public Task A_build_property_switches_everything_off() => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithOpenAI()
        .WithUsings("OpenAI.Chat")
        .WithSettings("token_budget.max_input_tokens = 7\ntoken_budget.misspelt = 1")
        .WithBuildProperty("TokenBudgetEnabled", "false")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();
}
