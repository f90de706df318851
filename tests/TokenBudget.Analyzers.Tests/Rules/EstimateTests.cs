using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1000.</summary>
public sealed class EstimateTests
{
    [Fact]
    public Task Shows_the_figures_of_a_call() => Given.OpenAI("TB1000")
        .WithBody("ChatClient client", """[|client.CompleteChat([[|"Hello"|]], new ChatCompletionOptions { MaxOutputTokenCount = 100 })|];""")
        .ExpectMessage("TB1000", "Sends 8 tokens per call with gpt-4o-mini (≈ $0.000061): user 1 · overhead 7")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .RunAsync();

    [Fact]
    public Task Says_nothing_while_it_is_hidden() => Hidden()
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Shows_each_prompt_where_it_is_made() => Given.OpenAI("TB1000")
        .WithBody("ChatClient client, [MaxTokens(50)] string question", """
            var options = new ChatCompletionOptions { MaxOutputTokenCount = 100 };
            ChatMessage system = [|new SystemChatMessage("You are a helpful assistant that answers in one sentence.")|];
            [|client.CompleteChat([system, [|new UserChatMessage(question)|]], options)|];
            """)
        .ExpectMessage("TB1000", "System prompt: 11 tokens")
        .ExpectMessage("TB1000", "Sends 22 to 72 tokens per call with gpt-4o-mini (≈ $0.000071): system 11 · user 0 to 50 · overhead 11")
        .ExpectMessage("TB1000", "User prompt: 0 to 50 tokens")
        .RunAsync();

    [Fact]
    public Task Says_what_is_the_least_when_nothing_limits_it() => Given.OpenAI("TB1000")
        .WithBody("ChatClient client, string question", """[|client.CompleteChat([[|question|]], new ChatCompletionOptions { MaxOutputTokenCount = 100 })|];""")
        .ExpectMessage("TB1000", "Sends at least 7 tokens per call with gpt-4o-mini (≈ $0.000091): user at least 0 · overhead 7")
        .ExpectMessage("TB1000", "User prompt: at least 0 tokens")
        .RunAsync();

    [Fact]
    public Task Without_a_model_there_is_no_cost() => Given.Project("TB1000").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithBody("ChatClient client", """[|client.CompleteChat([|"Hello"|])|];""")
        .ExpectMessage("TB1000", "Sends 1 to 985 tokens per call: user 1 to 5 · overhead 0 to 980")
        .ExpectMessage("TB1000", "User prompt: 1 to 5 tokens")
        .RunAsync();

    [Fact]
    public Task Embeddings_show_their_input() => Given.OpenAI("TB1000", "text-embedding-3-small")
        .WithBody("EmbeddingClient client", """[|client.GenerateEmbedding("You are a helpful assistant that answers in one sentence.")|];""")
        .ExpectMessage("TB1000", "Sends 11 tokens per call with text-embedding-3-small (≈ under $0.000001): user 11")
        .RunAsync();

    [Fact]
    public Task A_setting_shows_it_in_the_editor() => Hidden()
        .WithSettings("dotnet_diagnostic.TB1000.severity = suggestion")
        .WithBody("ChatClient client", """[|client.CompleteChat([|"Hello"|])|];""")
        .ExpectSeverity("TB1000", DiagnosticSeverity.Info)
        .RunAsync();

    [Theory]
    [InlineData("dotnet_analyzer_diagnostic.severity = warning", DiagnosticSeverity.Warning)]
    [InlineData("dotnet_analyzer_diagnostic.category-TokenBudget.Budget.severity = Suggestion\ndotnet_analyzer_diagnostic.severity = none", DiagnosticSeverity.Info)]
    public Task Settings_for_all_rules_show_it_too(string settings, DiagnosticSeverity severity) => Hidden()
        .WithSettings(settings)
        .WithBody("ChatClient client", """[|client.CompleteChat([|"Hello"|])|];""")
        .ExpectSeverity("TB1000", severity)
        .RunAsync();

    [Theory]
    [InlineData("dotnet_diagnostic.TB1000.severity = silent\ndotnet_analyzer_diagnostic.severity = warning")]
    [InlineData("dotnet_diagnostic.TB1000.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-TokenBudget.Models.severity = warning")]
    public Task Other_settings_do_not(string settings) => Hidden()
        .WithSettings(settings)
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Every_call_has_its_own() => Given.ExtensionsAI("TB1000")
        .WithBody("IChatClient client", """
            await [|client.GetResponseAsync("Hello")|];
            await [|client.GetResponseAsync("Hello, hello, hello")|];
            """)
        .RunAsync();

    [Fact]
    public Task Of_two_models_the_dearer_one_is_shown() => Given.OpenAI("TB1000")
        .WithBody("bool better", """
            var client = new ChatClient(better ? "gpt-4o" : "gpt-4o-mini", "key");
            [|client.CompleteChat([[|"Hello"|]], new ChatCompletionOptions { MaxOutputTokenCount = 100 })|];
            """)
        .ExpectMessage("TB1000", "Sends 8 tokens per call with gpt-4o (≈ $0.00102): user 1 · overhead 7")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .RunAsync();

    [Fact]
    public Task Tools_are_a_part_of_their_own() => Given.OpenAI("TB1000")
        .WithBody("ChatClient client", """
            var options = new ChatCompletionOptions { MaxOutputTokenCount = 100, Tools = { ChatTool.CreateFunctionTool("now", "The time") } };
            [|client.CompleteChat([[|"Hello"|]], options)|];
            """)
        .RunAsync();

    private static Verification Hidden() => Verify.Analyzer<TokenBudgetAnalyzer>().Only("TB1000").WithOpenAI().WithUsings("OpenAI.Chat");
}
