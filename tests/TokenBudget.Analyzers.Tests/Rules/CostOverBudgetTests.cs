namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1003. Prices per million tokens: gpt-4o 2.50 input, 1.25 cached input, 10 output; gpt-4o-mini 0.15, 0.075, 0.60.</summary>
public sealed class CostOverBudgetTests
{
    [Fact]
    public Task Reports_a_call_that_costs_more_than_its_budget() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];""")
        .ExpectMessage("TB1003", "Costs up to $0.01002 per call; the budget is $0.01 (.editorconfig:4). 8 input and up to 1,000 output tokens of gpt-4o")
        .RunAsync();

    [Fact]
    public Task A_call_that_costs_its_budget_is_within() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01002")
        .WithBody("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""")
        .RunAsync();

    [Fact]
    public Task The_same_call_of_a_cheaper_model_is_within() => Given.OpenAI("TB1003", "gpt-4o-mini")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""")
        .RunAsync();

    [Fact]
    public Task A_text_that_nothing_limits_counts_with_its_least_from_the_cache() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client, string question", """[|client.CompleteChat([question], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];""")
        .ExpectMessage("TB1003", "Costs at least $0.010009 per call; the budget is $0.01 (.editorconfig:4). at least 7 input and up to 1,000 output tokens of gpt-4o")
        .RunAsync();

    [Fact]
    public Task An_answer_that_nothing_caps_does_not_break_the_budget_for_certain() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task A_long_prompt_alone_can_break_it() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.00001")
        .WithBody("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1 })|];""")
        .ExpectMessage("TB1003", "Costs up to $0.00003 per call; the budget is $0.00001 (.editorconfig:4). 8 input and up to 1 output tokens of gpt-4o")
        .RunAsync();

    [Fact]
    public Task A_model_without_a_price_is_not_over() => Given.OpenAI("TB1003", "my-own-model")
        .WithSettings("token_budget.max_cost_usd = 0.000001")
        .WithBody("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""")
        .RunAsync();

    [Fact]
    public Task The_model_of_the_code_beats_that_of_the_settings() => Given.OpenAI("TB1003", "gpt-4o-mini")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("", """[|new ChatClient("gpt-4o", "key").CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];""")
        .RunAsync();

    [Fact]
    public Task The_budget_may_be_an_attribute() => Given.OpenAI("TB1003", "gpt-4o")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 1_000 };

                [TokenBudget(MaxCostUsd = 0.005)]
                public void Greet() => [|client.CompleteChat(["Hello"], Options)|];

                [TokenBudget(MaxCostUsd = 0.02)]
                public void GreetMore() => client.CompleteChat(["Hello"], Options);
            }
            """)
        .ExpectMessage("TB1003", "Costs up to $0.01002 per call; the budget is $0.005 (Test0.cs:5). 8 input and up to 1,000 output tokens of gpt-4o")
        .RunAsync();

    [Fact]
    public Task Embeddings_cost_their_input() => Given.OpenAI("TB1003", "text-embedding-3-large")
        .WithSettings("token_budget.max_cost_usd = 0.000001")
        .WithBody("EmbeddingClient client", """
            [|client.GenerateEmbedding("You are a helpful assistant that answers in one sentence.")|];
            client.GenerateEmbedding("Hello");
            """)
        .ExpectMessage("TB1003", "Costs up to $0.000001 per call; the budget is $0.000001 (.editorconfig:4). 11 input and up to 0 output tokens of text-embedding-3-large")
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB1003", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("IChatClient client", """await [|client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 1_000 })|];""")
        .ExpectMessage("TB1003", "Costs up to $0.01002 per call; the budget is $0.01 (.editorconfig:4). 8 input and up to 1,000 output tokens of gpt-4o")
        .RunAsync();
}
