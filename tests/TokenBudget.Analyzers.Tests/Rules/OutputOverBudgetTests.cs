using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1002.</summary>
public sealed class OutputOverBudgetTests
{
    private static Verification Budget800 => Given.OpenAI("TB1002").WithSettings("token_budget.max_output_tokens = 800");

    [Fact]
    public Task Reports_a_cap_above_the_budget() => Budget800
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 801 })|];""")
        .ExpectMessage("TB1002", "Allows up to 801 output tokens (its cap); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task A_cap_at_the_budget_is_within() => Budget800
        .WithBody("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 800 });""")
        .RunAsync();

    [Fact]
    public Task Without_a_cap_the_limit_of_the_model_counts() => Budget800
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB1002", "Allows up to 16,384 output tokens (the limit of gpt-4o-mini, nothing caps the answer); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task A_model_that_can_only_answer_less_keeps_the_budget() => Given.OpenAI("TB1002", "gpt-4")
        .WithSettings("token_budget.max_output_tokens = 4096")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_cap_above_what_the_model_can_answer_counts_as_that() => Given.OpenAI("TB1002")
        .WithSettings("token_budget.max_output_tokens = 16000")
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000_000 })|];""")
        .ExpectMessage("TB1002", "Allows up to 16,384 output tokens (its cap); the budget is 16,000 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task Of_several_caps_the_highest_counts() => Budget800
        .WithBody("ChatClient client, bool brief", """
            [|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = brief ? 200 : 900 })|];
            client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = brief ? 200 : 700 });
            """)
        .ExpectMessage("TB1002", "Allows up to 900 output tokens (its cap); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task A_cap_that_is_set_later_counts() => Budget800
        .WithBody("ChatClient client", """
            var options = new ChatCompletionOptions();
            options.MaxOutputTokenCount = 500;
            client.CompleteChat(["Hello"], options);
            options.MaxOutputTokenCount = 1_200;
            [|client.CompleteChat(["Hello"], options)|];
            """)
        .ExpectMessage("TB1002", "Allows up to 1,200 output tokens (its cap); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task Null_is_no_cap() => Budget800
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = null })|];""")
        .ExpectMessage("TB1002", "Allows up to 16,384 output tokens (the limit of gpt-4o-mini, nothing caps the answer); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task Options_from_elsewhere_are_not_over_for_certain() => Budget800
        .WithBody("ChatClient client, ChatCompletionOptions options", """client.CompleteChat(["Hello"], options);""")
        .RunAsync();

    [Fact]
    public Task A_cap_that_is_not_known_is_not_over_for_certain() => Budget800
        .WithBody("ChatClient client, int cap", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = cap });""")
        .RunAsync();

    [Fact]
    public Task The_budget_may_be_an_attribute() => Given.OpenAI("TB1002")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 300 };

                [TokenBudget(MaxOutputTokens = 200)]
                public void Greet() => [|client.CompleteChat(["Hello"], Options)|];
            }
            """)
        .ExpectMessage("TB1002", "Allows up to 300 output tokens (its cap); the budget is 200 (Test0.cs:5)")
        .RunAsync();

    [Fact]
    public Task Embeddings_have_no_output() => Given.OpenAI("TB1002", "text-embedding-3-small")
        .WithSettings("token_budget.max_output_tokens = 1")
        .WithBody("EmbeddingClient client", """client.GenerateEmbedding("Hello");""")
        .RunAsync();

    [Fact]
    public Task Responses() => Budget800
        .WithBody("ResponsesClient client", """
            [|client.CreateResponse(new CreateResponseOptions("gpt-5-mini", [ResponseItem.CreateUserMessageItem("Hello")]) { MaxOutputTokenCount = 900 })|];
            [|client.CreateResponse("gpt-5-mini", "Hello")|];
            """)
        .ExpectMessage("TB1002", "Allows up to 900 output tokens (its cap); the budget is 800 (.editorconfig:4)")
        .ExpectMessage("TB1002", "Allows up to 128,000 output tokens (the limit of gpt-5-mini, nothing caps the answer); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB1002")
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("IChatClient client", """
            await [|client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 900 })|];
            await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 800 });
            """)
        .ExpectMessage("TB1002", "Allows up to 900 output tokens (its cap); the budget is 800 (.editorconfig:4)")
        .RunAsync();

    [Fact]
    public Task Anthropic() => Given.Anthropic("TB1002")
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("AnthropicClient client", """
            var request = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 900, Messages = [new UserMessageParam { Content = "Hello" }] };
            await [|client.Messages.Create(request)|];
            await client.Messages.Create(request with { MaxTokens = 800 });
            """)
        .ExpectMessage("TB1002", "Allows up to 900 output tokens (its cap); the budget is 800 (.editorconfig:3)")
        .RunAsync();
}
