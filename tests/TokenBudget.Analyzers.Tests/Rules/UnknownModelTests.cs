using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB9002.</summary>
public sealed class UnknownModelTests
{
    private const string NotVisible =
        "The model of this call is not visible in the code: set token_budget.model in .editorconfig; until then its cost is unknown and its tokens are estimates";

    private static Verification Project => Given.Project("TB9002").WithOpenAI().WithUsings("OpenAI.Chat", "OpenAI.Embeddings", "OpenAI.Responses");

    [Fact]
    public Task Reports_a_client_from_elsewhere() => Project
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB9002", NotVisible)
        .ExpectSeverity("TB9002", DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task Reports_a_model_that_is_only_known_at_run_time() => Project
        .WithBody("string model", """[|new ChatClient(model, "key").CompleteChat("Hello")|];""")
        .ExpectMessage("TB9002", NotVisible)
        .ExpectSeverity("TB9002", DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task Reports_a_name_with_a_typing_error() => Project
        .WithBody("", """[|new ChatClient("gpt-4o-minni", "key").CompleteChat("Hello")|];""")
        .ExpectMessage("TB9002", "The price book has no model 'gpt-4o-minni'; did you mean 'gpt-4o-mini'? Its cost is unknown")
        .ExpectSeverity("TB9002", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task Reports_a_name_that_is_like_no_other() => Project
        .WithBody("", """[|new ChatClient("contoso-in-house", "key").CompleteChat("Hello")|];""")
        .ExpectMessage("TB9002", "The price book has no model 'contoso-in-house'; its cost is unknown")
        .RunAsync();

    [Fact]
    public Task A_setting_says_what_the_code_does_not() => Project
        .WithSettings("token_budget.model = gpt-4o")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_setting_does_not_replace_what_the_code_says() => Project
        .WithSettings("token_budget.model = gpt-4o")
        .WithBody("", """[|new ChatClient("contoso-in-house", "key").CompleteChat("Hello")|];""")
        .RunAsync();

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4o-2024-08-06")]
    [InlineData("openai/gpt-4o-mini")]
    [InlineData("claude-haiku-4-5-20251001")]
    public Task A_known_model_in_any_spelling_is_silent(string model) => Project
        .WithBody("", $$"""new ChatClient("{{model}}", "key").CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_fallback_names_the_model() => Project
        .WithBody("", """
            var model = Environment.GetEnvironmentVariable("MODEL") ?? "gpt-4o-mini";
            new ChatClient(model, "key").CompleteChat("Hello");
            """)
        .RunAsync();

    [Fact]
    public Task A_model_that_resembles_a_known_one_is_not_taken_for_it() => Project
        .WithBody("", """[|new ChatClient("gpt-5-mega", "key").CompleteChat("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task A_deployment_hides_its_model() => Given.Project("TB9002").WithStubs(Stub.AzureOpenAI).WithUsings("Azure.AI.OpenAI")
        .WithBody("AzureOpenAIClient azure", """[|azure.GetChatClient("chat-prod").CompleteChat("Hello")|];""")
        .ExpectMessage("TB9002", "The deployment 'chat-prod' hides its model: set token_budget.deployment.chat-prod in .editorconfig to the id of the model; until then its cost is unknown and its tokens are estimates")
        .RunAsync();

    [Fact]
    public Task A_setting_maps_a_deployment() => Given.Project("TB9002").WithStubs(Stub.AzureOpenAI).WithUsings("Azure.AI.OpenAI")
        .WithSettings("token_budget.deployment.chat-prod = gpt-4o")
        .WithBody("AzureOpenAIClient azure", """azure.GetChatClient("chat-prod").CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Embeddings_and_responses_need_a_model_as_well() => Project
        .WithBody("EmbeddingClient embeddings, ResponsesClient responses, string model", """
            [|embeddings.GenerateEmbedding("Hello")|];
            [|responses.CreateResponse(model, "Hello")|];
            responses.CreateResponse("gpt-5-mini", "Hello");
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI_may_name_the_model_in_the_options() => Given.Project("TB9002").WithExtensionsAI().WithUsings("Microsoft.Extensions.AI")
        .WithBody("IChatClient client", """
            await [|client.GetResponseAsync("Hello")|];
            await client.GetResponseAsync("Hello", new ChatOptions { ModelId = "gpt-4o" });
            """)
        .RunAsync();
}
