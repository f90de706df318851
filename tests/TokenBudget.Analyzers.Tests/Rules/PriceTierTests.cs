namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1008. Above 271,999 input tokens gpt-5.4 charges $5 instead of $2.50 for input and $22.50 instead of $15 for output, per million.
/// A user message adds up to 11 tokens.</summary>
public sealed class PriceTierTests
{
    [Fact]
    public Task Says_what_the_longest_request_costs_in_both_tiers() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithBody("ChatClient client, [MaxTokens(300_000)] string text", "[|client.CompleteChat([text], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];")
        .ExpectMessage("TB1008", "May send up to 300,011 tokens; above 271,999 gpt-5.4 charges $5.00 instead of $2.50 per million input tokens for the whole request, $1.52 instead of $0.765028")
        .ExpectSeverity("TB1008", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task The_limit_itself_is_still_in_the_lower_tier() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithBody("ChatClient client, [MaxTokens(271_988)] string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task One_token_more_is_above() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithBody("ChatClient client, [MaxTokens(271_989)] string text", "[|client.CompleteChat(text)|];")
        .RunAsync();

    [Fact]
    public Task A_length_limits_the_bytes_and_so_the_tokens() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithUsings("System.ComponentModel.DataAnnotations")
        .WithBody("ChatClient client, [MaxLength(100_000)] string text", "[|client.CompleteChat(text)|];")
        .RunAsync();

    [Fact]
    public Task Says_for_certain_what_every_request_sends() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithSource("""
            internal static class Prompts
            {
                public const string Letters = Some + Some + Some + Some + Some + Some + Some + Some + Some + Some;
                private const string Some = " a b c d e f g h i j";
            }
            """)
        .WithBody("ChatClient client, string question", """
            var text = new System.Text.StringBuilder();
            for (var i = 0; i < 3_000; i++)
            {
                text.Append(Prompts.Letters);
            }

            [|client.CompleteChat([text.ToString(), question], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];
            """)
        .ExpectMessage("TB1008", "Sends at least 300,010 tokens; above 271,999 gpt-5.4 charges $5.00 instead of $2.50 per million input tokens for the whole request, $1.52 instead of $0.765025")
        .RunAsync();

    [Fact]
    public Task Text_without_a_limit_is_the_business_of_other_rules() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithSettings("token_budget.assume_hole_tokens = 200000")
        .WithBody("ChatClient client, string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task Text_without_a_limit_that_is_expected_to_pass_is_reported() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithSettings("token_budget.assume_hole_tokens = 400000")
        .WithBody("ChatClient client, string text", "[|client.CompleteChat([text], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|];")
        .ExpectMessage("TB1008", "Is expected to send 400,007 tokens; above 271,999 gpt-5.4 charges $5.00 instead of $2.50 per million input tokens for the whole request, $2.02 instead of $1.02")
        .RunAsync();

    [Fact]
    public Task A_model_with_one_price_is_silent() => Given.OpenAI("TB1008", "gpt-4.1")
        .WithBody("ChatClient client, [MaxTokens(900_000)] string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task A_model_that_is_not_known_is_silent() => Given.OpenAI("TB1008", "my-own-model")
        .WithBody("ChatClient client, [MaxTokens(900_000)] string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task A_tier_outside_of_the_context_window_cannot_be_reached() => Given.OpenAI("TB1008", "claude-sonnet-4-5")
        .WithBody("ChatClient client, [MaxTokens(900_000)] string text", "client.CompleteChat(text);")
        .RunAsync();

    [Fact]
    public Task More_than_the_context_window_is_never_sent() => Given.OpenAI("TB1008", "grok-4-0709")
        .WithBody("ChatClient client, [MaxTokens(900_000)] string text", "[|client.CompleteChat([text], new ChatCompletionOptions { MaxOutputTokenCount = 0 })|];")
        .ExpectMessage("TB1008", "May send up to 256,000 tokens; above 128,000 grok-4-0709 charges $6.00 instead of $3.00 per million input tokens for the whole request, $1.54 instead of $0.768")
        .RunAsync();

    [Fact]
    public Task Each_model_that_the_code_may_use_has_its_own_tier() => Given.OpenAI("TB1008")
        .WithBody("""[MaxTokens(300_000)] string text, bool isHard""", """
            var client = new ChatClient(isHard ? "gpt-5.5" : "gpt-5.4", "key");
            {|TB1008,TB1008:client.CompleteChat([text], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 })|};
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB1008", "gemini-2.5-pro")
        .WithBody("IChatClient client, [MaxTokens(300_000)] string text", "await [|client.GetResponseAsync(text)|];")
        .RunAsync();

    [Fact]
    public Task Types_that_only_look_like_an_SDK_are_silent() => Given.OpenAI("TB1008", "gpt-5.4")
        .WithSource("""
            namespace Mine;

            public sealed class ChatClient
            {
                public string CompleteChat(string text) => text;
            }
            """)
        .WithBody("Mine.ChatClient client, [MaxTokens(300_000)] string text", "client.CompleteChat(text);")
        .RunAsync();
}
