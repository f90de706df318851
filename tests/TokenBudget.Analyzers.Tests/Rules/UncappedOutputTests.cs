using Microsoft.CodeAnalysis;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2001.</summary>
public sealed class UncappedOutputTests
{
    [Fact]
    public Task Reports_a_call_without_options() => Given.OpenAI("TB2001", "gpt-4o")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB2001", "Allows up to 16,384 output tokens (gpt-4o, $0.16384): nothing caps the answer")
        .ExpectSeverity("TB2001", DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task Reports_options_without_a_cap() => Given.OpenAI("TB2001")
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { Temperature = 0 })|];""")
        .ExpectMessage("TB2001", "Allows up to 16,384 output tokens (gpt-4o-mini, $0.00983): nothing caps the answer")
        .RunAsync();

    [Fact]
    public Task A_model_that_is_not_known_may_answer_anything() => Given.Project("TB2001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB2001", "Allows an unlimited number of output tokens (the model): nothing caps the answer")
        .RunAsync();

    [Fact]
    public Task Null_options_and_a_null_cap_cap_nothing() => Given.OpenAI("TB2001")
        .WithBody("ChatClient client", """
            [|client.CompleteChat(["Hello"], null)|];
            [|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = null })|];
            """)
        .RunAsync();

    [Fact]
    public Task A_cap_is_enough() => Given.OpenAI("TB2001")
        .WithBody("ChatClient client, int cap", """
            client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
            client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = cap });
            """)
        .RunAsync();

    [Fact]
    public Task A_cap_that_is_set_later_is_seen() => Given.OpenAI("TB2001")
        .WithBody("ChatClient client", """
            var options = new ChatCompletionOptions();
            [|client.CompleteChat(["Hello"], options)|];
            options.MaxOutputTokenCount = 100;
            client.CompleteChat(["Hello"], options);
            """)
        .RunAsync();

    [Fact]
    public Task Options_from_elsewhere_may_hold_a_cap() => Given.OpenAI("TB2001")
        .WithBody("ChatClient client, ChatCompletionOptions options", """client.CompleteChat(["Hello"], options);""")
        .RunAsync();

    [Fact]
    public Task An_output_budget_that_is_broken_says_it_already() => Given.OpenAI("TB2001")
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task An_output_budget_above_what_the_model_can_answer_does_not() => Given.OpenAI("TB2001")
        .WithSettings("token_budget.max_output_tokens = 20000")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task A_setting_that_requires_caps_makes_it_a_warning() => Given.OpenAI("TB2001")
        .WithSettings("token_budget.require_max_output_tokens = true")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectSeverity("TB2001", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task A_configured_severity_beats_the_setting_that_requires_caps() => Given.OpenAI("TB2001")
        .WithSettings("token_budget.require_max_output_tokens = true\ndotnet_diagnostic.TB2001.severity = error")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectSeverity("TB2001", DiagnosticSeverity.Error)
        .RunAsync();

    [Fact]
    public Task Embeddings_have_no_output() => Given.OpenAI("TB2001", "text-embedding-3-small")
        .WithBody("EmbeddingClient client", """client.GenerateEmbedding("Hello");""")
        .RunAsync();

    [Fact]
    public Task Responses() => Given.OpenAI("TB2001")
        .WithBody("ResponsesClient client", """
            [|client.CreateResponse("gpt-5", "Hello")|];
            client.CreateResponse(new CreateResponseOptions("gpt-5", [ResponseItem.CreateUserMessageItem("Hello")]) { MaxOutputTokenCount = 100 });
            """)
        .ExpectMessage("TB2001", "Allows up to 128,000 output tokens (gpt-5, $1.28): nothing caps the answer")
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB2001")
        .WithBody("IChatClient client", """
            await [|client.GetResponseAsync("Hello")|];
            await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100 });
            """)
        .RunAsync();

    [Fact]
    public Task Anthropic_always_asks_for_a_cap() => Given.Anthropic("TB2001")
        .WithBody("AnthropicClient client", """
            await client.Messages.Create(new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 900, Messages = [new UserMessageParam { Content = "Hello" }] });
            """)
        .RunAsync();

    [Fact]
    public Task Plumbing_is_silent() => Given.ExtensionsAI("TB2001")
        .WithSource("""
            public sealed class Passing(IChatClient inner) : DelegatingChatClient(inner)
            {
                public override Task<ChatResponse> GetResponseAsync(
                    IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                    InnerClient.GetResponseAsync(messages, new ChatOptions(), cancellationToken);
            }
            """)
        .RunAsync();
}
