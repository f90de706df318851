namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB9003.</summary>
public sealed class EstimatedTokensTests
{
    private const string ClaudeMessage =
        "Counts for claude-haiku-4-5 are estimates: expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes (1.10 x the tokeniser of 2023, fitted by ai-tokenizer to Anthropic's counting endpoint: 97.6 to 99.9 % accurate on prompts of 500 to 50,000 tokens)";

    [Fact]
    public Task Reports_a_model_whose_tokeniser_is_not_public() => Given.Anthropic("TB9003")
        .WithBody("AnthropicClient client", """
            await [|client.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 9, Messages = [new UserMessageParam { Content = "Hello" }] })|];
            """)
        .ExpectMessage("TB9003", ClaudeMessage)
        .RunAsync();

    [Fact]
    public Task Reports_a_model_that_a_setting_names() => Given.ExtensionsAI("TB9003", "claude-haiku-4-5")
        .WithBody("IChatClient client", """await [|client.GetResponseAsync("Hello")|];""")
        .ExpectMessage("TB9003", ClaudeMessage)
        .RunAsync();

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-5-mini")]
    [InlineData("gpt-4")]
    [InlineData("o3-mini")]
    public Task A_model_with_a_published_vocabulary_is_silent(string model) => Given.OpenAI("TB9003", model)
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task An_unknown_model_is_another_rule() => Given.OpenAI("TB9003", "contoso-in-house")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Embeddings_are_counted_exactly() => Given.OpenAI("TB9003", "text-embedding-3-small")
        .WithBody("EmbeddingClient client", """client.GenerateEmbedding("Hello");""")
        .RunAsync();

    [Fact]
    public Task It_can_be_switched_off() => Given.ExtensionsAI("TB9003", "claude-haiku-4-5")
        .WithSettings("dotnet_diagnostic.TB9003.severity = none")
        .WithBody("IChatClient client", """await client.GetResponseAsync("Hello");""")
        .RunAsync();

    [Fact]
    public Task Other_vendors_have_their_own_factor() => Given.ExtensionsAI("TB9003", "grok-4.5")
        .WithBody("IChatClient client", """await [|client.GetResponseAsync("Hello")|];""")
        .RunAsync();
}
