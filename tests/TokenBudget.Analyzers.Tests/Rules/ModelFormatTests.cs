namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>What the chat format of a model makes of roles, names, white space and declared texts.</summary>
public sealed class ModelFormatTests
{
    [Fact]
    public Task A_declared_number_of_tokens_limits_an_estimated_prompt() => Given.OpenAI("TB1000", "claude-sonnet-4-5")
        .WithBody("ChatClient client, [MaxTokens(40)] string name", """[|client.CompleteChat([[|$"Hello {name}"|]])|];""")
        .ExpectMessage("TB1000", "Sends 4 to 64 tokens per call with claude-sonnet-4-5 (≈ $0.007656): user 0 to 46 · overhead 4 to 18")
        .ExpectMessage("TB1000", "User prompt: 0 to 46 tokens")
        .RunAsync();

    [Fact]
    public Task What_is_not_declared_stays_unbounded_in_an_estimated_prompt() => Given.OpenAI("TB1000", "claude-sonnet-4-5")
        .WithBody("ChatClient client, [MaxTokens(40)] string name, string other", """[|client.CompleteChat([[|$"Hello {name} {other}"|]])|];""")
        .ExpectMessage("TB1000", "Sends at least 4 tokens per call with claude-sonnet-4-5 (≈ $0.008259): user at least 0 · overhead 4 to 18")
        .ExpectMessage("TB1000", "User prompt: at least 0 tokens")
        .RunAsync();

    [Fact]
    public Task A_template_has_a_figure_for_each_role() => Given.OpenAI("TB1000", "deepseek-v3")
        .WithBody("ChatClient client", """
            [|client.CompleteChat([[|new SystemChatMessage("Hello")|], [|new UserChatMessage("Hello")|], [|new AssistantChatMessage("Hello")|], [|new UserChatMessage("Hello")|]])|];
            """)
        .ExpectMessage("TB1000", "Sends 9 to 28 tokens per call with deepseek-v3: system 1 · user 2 · assistant 1 · overhead 5 to 24")
        .ExpectMessage("TB1000", "System prompt: 1 token")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .ExpectMessage("TB1000", "Assistant prompt: 1 token")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .RunAsync();

    [Fact]
    public Task Qwen_25_brings_a_system_message_of_its_own_unless_there_is_one() => Given.OpenAI("TB1000", "qwen2.5-7b-instruct")
        .WithBody("ChatClient client", """
            [|client.CompleteChat([[|new UserChatMessage("Hello")|]])|];
            [|client.CompleteChat([[|new SystemChatMessage("Hello")|], [|new UserChatMessage("Hello")|]])|];
            """)
        .ExpectMessage("TB1000", "Sends 29 to 35 tokens per call with qwen2.5-7b-instruct: user 1 · overhead 28 to 34")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .ExpectMessage("TB1000", "Sends 13 to 20 tokens per call with qwen2.5-7b-instruct: system 1 · user 1 · overhead 11 to 18")
        .ExpectMessage("TB1000", "System prompt: 1 token")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .RunAsync();

    [Fact]
    public Task Options_from_elsewhere_may_bring_a_system_message() => Given.ExtensionsAI("TB1000", "qwen2.5-7b-instruct")
        .WithBody("IChatClient client, ChatOptions options", """await [|client.GetResponseAsync("Hello", options)|];""")
        .ExpectMessage("TB1000", "Sends at least 8 tokens per call with qwen2.5-7b-instruct: user 1 · tools at least 0 · overhead 7 to 39")
        .RunAsync();

    [Fact]
    public Task White_space_that_a_template_cuts_off_is_not_certain() => Given.OpenAI("TB1000", "llama3:8b")
        .WithSettings("token_budget.optional_vocabularies = true")
        .WithBody("ChatClient client, [MaxLength(1)] string letter", """
            [|client.CompleteChat([[|"Hello"|]])|];
            [|client.CompleteChat([[|" \n\n Hello\n\n\n"|]])|];
            [|client.CompleteChat([[|$" \n Hello {letter}"|]])|];
            """)
        .WithUsings("System.ComponentModel.DataAnnotations")
        .ExpectMessage("TB1000", "Sends 11 tokens per call with llama3:8b: user 1 · overhead 10")
        .ExpectMessage("TB1000", "User prompt: 1 token")
        .ExpectMessage("TB1000", "Sends 11 to 13 tokens per call with llama3:8b: user 1 to 3 · overhead 10")
        .ExpectMessage("TB1000", "User prompt: 1 to 3 tokens")
        .ExpectMessage("TB1000", "Sends 10 to 18 tokens per call with llama3:8b: user 0 to 8 · overhead 10")
        .ExpectMessage("TB1000", "User prompt: 0 to 8 tokens")
        .RunAsync();

    [Fact]
    public Task A_name_counts_where_it_is_sent_for_certain() => Given.OpenAI("TB1000", "gpt-4o")
        .WithBody("ChatClient client", """[|client.CompleteChat([[|new UserChatMessage("Hello") { ParticipantName = "Ada" }|]])|];""")
        .ExpectMessage("TB1000", "Sends 10 tokens per call with gpt-4o (≈ $0.005025): user 2 · overhead 8")
        .ExpectMessage("TB1000", "User prompt: 2 tokens")
        .RunAsync();

    [Fact]
    public Task A_name_may_be_left_out_by_the_template_of_an_open_model() => Given.OpenAI("TB1000", "qwen3-8b")
        .WithBody("ChatClient client", """[|client.CompleteChat([[|new UserChatMessage("Hello") { ParticipantName = "Ada" }|]])|];""")
        .ExpectMessage("TB1000", "Sends 8 to 20 tokens per call with qwen3-8b: user 1 to 2 · overhead 7 to 18")
        .ExpectMessage("TB1000", "User prompt: 1 to 2 tokens")
        .RunAsync();
}
