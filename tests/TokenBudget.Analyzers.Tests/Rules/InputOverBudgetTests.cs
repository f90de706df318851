namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1001.</summary>
public sealed class InputOverBudgetTests
{
    [Fact]
    public Task Reports_a_call_whose_text_is_over_the_budget() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (.editorconfig:4). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task A_call_that_needs_its_budget_to_the_last_token_is_within() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 8")
        .WithBody("ChatClient client", """client.CompleteChat("Hello");""")
        .RunAsync();

    [Fact]
    public Task Without_a_budget_nothing_is_over_it() => Given.OpenAI("TB1001")
        .WithBody("ChatClient client", """client.CompleteChat(new string('x', 100_000));""")
        .RunAsync();

    [Fact]
    public Task The_message_adds_up_the_parts() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 20")
        .WithBody("ChatClient client, string question", """
            var system = "You are a helpful assistant that answers in one sentence.";
            [|client.CompleteChat(new SystemChatMessage(system), new UserChatMessage(question))|];
            """)
        .ExpectMessage("TB1001", "Sends at least 22 tokens; the budget is 20 (.editorconfig:4). system 11 · user at least 0 · overhead 11")
        .RunAsync();

    [Fact]
    public Task A_hole_counts_with_its_least() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithBody("ChatClient client, string question", "client.CompleteChat(question);")
        .RunAsync();

    [Fact]
    public Task A_declared_limit_of_a_hole_is_no_minimum() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 100")
        .WithBody("ChatClient client, [MaxTokens(500)] string question", "client.CompleteChat(question);")
        .RunAsync();

    [Fact]
    public Task Of_two_branches_the_shorter_one_counts() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 8")
        .WithBody("ChatClient client, bool brief", """
            client.CompleteChat(brief ? "Hello" : "You are a helpful assistant that answers in one sentence.");
            [|client.CompleteChat(brief ? "Hello, hello, hello" : "You are a helpful assistant that answers in one sentence.")|];
            """)
        .ExpectMessage("TB1001", "Sends at least 12 tokens; the budget is 8 (.editorconfig:4). user 5 to 11 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Every_message_of_a_list_is_counted() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 17")
        .WithBody("ChatClient client", """
            List<ChatMessage> messages = [new SystemChatMessage("Hello")];
            messages.Add(new UserChatMessage("Hello"));
            messages.Add(new AssistantChatMessage("Hello"));
            [|client.CompleteChat(messages)|];
            """)
        .ExpectMessage("TB1001", "Sends at least 18 tokens; the budget is 17 (.editorconfig:4). system 1 · user 1 · assistant 1 · overhead 15")
        .RunAsync();

    [Fact]
    public Task The_text_may_come_from_a_constant_elsewhere() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 10")
        .WithSource("""
            internal static class Prompts
            {
                public const string System = "You are a helpful " + Noun + " that answers in one sentence.";
                private const string Noun = "assistant";
            }
            """)
        .WithBody("ChatClient client", """[|client.CompleteChat(Prompts.System)|];""")
        .ExpectMessage("TB1001", "Sends at least 18 tokens; the budget is 10 (.editorconfig:4). user 11 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Each_call_is_held_to_the_budget_alone() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 8")
        .WithBody("ChatClient client", """
            client.CompleteChat("Hello");
            for (var i = 0; i < 10; i++)
            {
                client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task Dead_code_is_looked_at_as_well() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithBody("ChatClient client", """
            if (DateTime.UtcNow.Year > 1)
            {
                return;
            }

            [|client.CompleteChat("Hello")|];
            """)
        .RunAsync();

    [Fact]
    public Task A_model_with_another_vocabulary_is_counted_with_it() => Given.OpenAI("TB1001", model: "gpt-4")
        .WithSettings("token_budget.max_input_tokens = 10")
        .WithBody("ChatClient client", """[|client.CompleteChat("Привет, как дела?")|];""")
        .ExpectMessage("TB1001", "Sends at least 15 tokens; the budget is 10 (.editorconfig:4). user 8 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Tokens_that_are_estimates_count_with_their_least() => Given.Anthropic("TB1001")
        .WithSettings("token_budget.max_input_tokens = 10")
        .WithBody("AnthropicClient client", """
            await [|client.Messages.Create(new MessageCreateParams
            {
                Model = Model.ClaudeHaiku4_5,
                MaxTokens = 10,
                Messages = [new UserMessageParam { Content = "You are a helpful assistant that answers in one sentence." }],
            })|];
            """)
        .ExpectMessage("TB1001", "Sends at least 11 tokens; the budget is 10 (.editorconfig:3). user 7 to 57 · overhead 4 to 18")
        .RunAsync();

    [Fact]
    public Task Code_that_does_not_compile_is_no_obstacle() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithBody("ChatClient client", """
            var missing = Unknown.Thing(;
            [|client.CompleteChat("Hello")|];
            """)
        .AllowCompileErrors()
        .RunAsync();
}
