using Microsoft.CodeAnalysis;
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

    [Fact]
    public Task A_build_property_switches_everything_off() => Verify.Analyzer<TokenBudgetAnalyzer>()
        .WithOpenAI()
        .WithUsings("OpenAI.Chat")
        .WithSettings("token_budget.max_input_tokens = 7\ntoken_budget.misspelt = 1")
        .WithBuildProperty("TokenBudgetEnabled", "false")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();
}
