using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1006.</summary>
public sealed class UnprovedBudgetTests
{
    [Fact]
    public Task Names_the_part_that_nothing_limits() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, string question", "[|client.CompleteChat(question)|];")
        .ExpectMessage("TB1006", "Between 7 and unlimited input tokens; the budget of 500 tokens (.editorconfig:4) cannot be proved, because nothing limits question")
        .RunAsync();

    [Fact]
    public Task Names_several_parts() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, string system, string question", "[|client.CompleteChat(new SystemChatMessage(system), new UserChatMessage(question))|];")
        .ExpectMessage("TB1006", "Between 11 and unlimited input tokens; the budget of 500 tokens (.editorconfig:4) cannot be proved, because nothing limits system and question")
        .RunAsync();

    [Fact]
    public Task Says_when_the_limits_are_too_high() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 50")
        .WithBody("ChatClient client, [MaxTokens(100)] string question", "[|client.CompleteChat(question)|];")
        .ExpectMessage("TB1006", "Between 7 and 107 input tokens; the budget of 50 tokens (.editorconfig:4) cannot be proved, because known parts may become as long as their limits allow: user 0 to 100 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Limits_that_keep_the_budget_prove_it() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 107")
        .WithBody("ChatClient client, [MaxTokens(100)] string question", "client.CompleteChat(question);")
        .RunAsync();

    [Fact]
    public Task A_slice_is_a_limit() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 307")
        .WithBody("ChatClient client, string question", """
            if (question.Length > 100)
            {
                question = question[..100];
            }

            client.CompleteChat(question);
            """)
        .RunAsync();

    [Fact]
    public Task A_length_that_is_looked_at_limits_every_part_of_a_text() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 2000")
        .WithBody("ChatClient client, string question, string[] lines", """
            var prompt = "Answer this question: " + question;
            foreach (var line in lines)
            {
                prompt += line;
            }

            if (prompt.Length <= 200)
            {
                client.CompleteChat(prompt);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_number_is_a_limit() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 43")
        .WithBody("ChatClient client, int order", """client.CompleteChat($"Order {order}");""")
        .RunAsync();

    [Fact]
    public Task A_budget_that_is_broken_for_certain_is_another_rule() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 6")
        .WithBody("ChatClient client, string question", "client.CompleteChat(question);")
        .RunAsync();

    [Fact]
    public Task Without_a_budget_there_is_nothing_to_prove() => Given.OpenAI("TB1006")
        .WithBody("ChatClient client, string question", "client.CompleteChat(question);")
        .RunAsync();

    [Fact]
    public Task An_estimate_is_no_proof() => Given.Anthropic("TB1006")
        .WithSettings("token_budget.max_input_tokens = 30")
        .WithBody("AnthropicClient client", """
            await [|client.Messages.Create(new MessageCreateParams
            {
                Model = Model.ClaudeHaiku4_5,
                MaxTokens = 10,
                Messages = [new UserMessageParam { Content = "You are a helpful assistant that answers in one sentence." }],
            })|];
            """)
        .ExpectMessage("TB1006", "Between 11 and 75 input tokens; the budget of 30 tokens (.editorconfig:3) cannot be proved, because the count is an estimate (expected 1.10 x claude_2023, at least 0.70 x, at most its UTF-8 bytes)")
        .RunAsync();

    [Fact]
    public Task An_output_cap_that_is_not_known() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("ChatClient client, int cap", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = cap })|];""")
        .ExpectMessage("TB1006", "Between 0 and 16,384 output tokens; the budget of 800 tokens (.editorconfig:4) cannot be proved, because the value of the output cap is not known")
        .RunAsync();

    [Fact]
    public Task Options_that_are_not_visible() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("ChatClient client, ChatCompletionOptions options", """[|client.CompleteChat(["Hello"], options)|];""")
        .ExpectMessage("TB1006", "Between 0 and 16,384 output tokens; the budget of 800 tokens (.editorconfig:4) cannot be proved, because the options of the call are not visible here")
        .RunAsync();

    [Fact]
    public Task A_cost_that_nothing_caps() => Given.OpenAI("TB1006", "gpt-4o")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB1006", "Between $0.00002 and $0.16386; the budget of $0.01 (.editorconfig:4) cannot be proved, because nothing caps the answer")
        .RunAsync();

    [Fact]
    public Task A_cost_without_a_price() => Given.OpenAI("TB1006", "my-own-model")
        .WithSettings("token_budget.max_cost_usd = 0.01")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB1006", "Between an unknown amount and an unlimited amount; the budget of $0.01 (.editorconfig:4) cannot be proved, because the model has no known price")
        .RunAsync();

    [Fact]
    public Task Each_budget_of_a_call_is_proved_alone() => Given.OpenAI("TB1006", "gpt-4o")
        .WithSettings("token_budget.max_input_tokens = 500\ntoken_budget.max_cost_usd = 0.05")
        .WithBody("ChatClient client, string question", """{|TB1006,TB1006:client.CompleteChat([question], new ChatCompletionOptions { MaxOutputTokenCount = 100 })|};""")
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("IChatClient client, string question", "await [|client.GetResponseAsync(question)|];")
        .ExpectMessage("TB1006", "Between 7 and unlimited input tokens; the budget of 500 tokens (.editorconfig:4) cannot be proved, because nothing limits question")
        .RunAsync();

    [Fact]
    public Task A_method_that_repeats_for_a_collection_of_any_length() => Class("""
        [TokenBudget(MaxInputTokens = 400)]
        public void [|GreetAll|](string[] names)
        {
            foreach (var name in names)
            {
                client.CompleteChat("Hello");
            }
        }
        """)
        .ExpectMessage("TB1006", "Between 0 and unlimited input tokens per execution; the budget of 400 tokens (Test0.cs:3) cannot be proved, because nothing limits the length of names")
        .RunAsync();

    [Fact]
    public Task A_method_whose_parts_may_exceed_the_budget_together() => Class("""
        [TokenBudget(MaxInputTokens = 150)]
        public void [|AskTwice|](string first, string second)
        {
            Ask(first);
            Ask(second);
        }

        [TokenBudget(MaxInputTokens = 100)]
        private void Ask([MaxTokens(80)] string question) => client.CompleteChat(question);
        """)
        .ExpectMessage("TB1006", "Between 14 and 174 input tokens per execution; the budget of 150 tokens (Test0.cs:3) cannot be proved, because known parts may become as long as their limits allow: 14 + 2 × tokens(question)")
        .RunAsync();

    [Fact]
    public Task A_method_whose_callee_promises_too_much() => Class("""
        [TokenBudget(MaxInputTokens = 150)]
        public void [|AskTwice|](string first, string second)
        {
            Ask(first);
            Ask(second);
        }

        [TokenBudget(MaxInputTokens = 100)]
        private void Ask(string question) => [|client.CompleteChat(question)|];
        """)
        .ExpectMessage("TB1006", "Between 14 and 200 input tokens per execution; the budget of 150 tokens (Test0.cs:3) cannot be proved, because known parts may become as long as their limits allow: 2 × tokens(Ask)")
        .ExpectMessage("TB1006", "Between 7 and unlimited input tokens; the budget of 100 tokens (Test0.cs:10) cannot be proved, because nothing limits question")
        .RunAsync();

    [Fact]
    public Task A_request_that_alone_is_unproved_speaks_for_its_method() => Class("""
        [TokenBudget(MaxInputTokens = 40)]
        public void Ask(string question)
        {
            client.CompleteChat("Hello");
            [|client.CompleteChat(question)|];
        }
        """)
        .ExpectMessage("TB1006", "Between 7 and unlimited input tokens; the budget of 40 tokens (Test0.cs:3) cannot be proved, because nothing limits question")
        .RunAsync();

    [Fact]
    public Task Answers_of_a_method_may_be_too_long_together() => Class("""
        private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 200 };

        [TokenBudget(MaxOutputTokens = 300)]
        public void [|AskTwice|]()
        {
            client.CompleteChat(["Hello"], _options);
            client.CompleteChat(["Hello"], _options);
        }

        [TokenBudget(MaxOutputTokens = 400)]
        public void AskAgain()
        {
            client.CompleteChat(["Hello"], _options);
            client.CompleteChat(["Hello"], _options);
        }
        """)
        .ExpectMessage("TB1006", "Between 0 and 400 output tokens per execution; the budget of 300 tokens (Test0.cs:5) cannot be proved, because the answers of 2 requests may become as long as their caps allow")
        .RunAsync();

    [Fact]
    public Task The_cost_of_a_method_may_be_too_high() => Class("""
        private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 200 };

        [TokenBudget(MaxCostUsd = 0.0002)]
        public void [|AskTwice|]()
        {
            client.CompleteChat(["Hello"], _options);
            client.CompleteChat(["Hello"], _options);
        }
        """)
        .ExpectMessage("TB1006", "Between $0.000002 and $0.000242 per execution; the budget of $0.0002 (Test0.cs:5) cannot be proved, because the answers of 2 requests may become as long as their caps allow")
        .RunAsync();

    [Fact]
    public Task Recursion_and_endless_loops_of_a_method() => Class("""
        [TokenBudget(MaxInputTokens = 400)]
        public void [|Refine|](int times)
        {
            client.CompleteChat("Hello");
            if (times > 0)
            {
                Refine(times - 1);
            }
        }

        [TokenBudget(MaxInputTokens = 400)]
        public void [|Repeat|]()
        {
            while (true)
            {
                client.CompleteChat("Hello");
            }
        }

        [LoopBound(20), TokenBudget(MaxInputTokens = 400)]
        public void RefineSometimes(int times)
        {
            client.CompleteChat("Hello");
            if (times > 0)
            {
                RefineSometimes(times - 1);
            }
        }
        """)
        .ExpectMessage("TB1006", "Between 8 and unlimited input tokens per execution; the budget of 400 tokens (Test0.cs:3) cannot be proved, because nothing limits the recursion of Refine()")
        .ExpectMessage("TB1006", "Between 0 and unlimited input tokens per execution; the budget of 400 tokens (Test0.cs:13) cannot be proved, because nothing limits the loop of line 16")
        .RunAsync();

    private static Verification Class(string members) => Given.OpenAI("TB1006")
        .WithSource($"public sealed class Sample(ChatClient client)\n{{\n{string.Join('\n', members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? line : "    " + line))}\n}}\n");

    [Fact]
    public Task History_that_comes_from_elsewhere() => Given.OpenAI("TB1006")
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, List<ChatMessage> history", """
            history.Add(new UserChatMessage("Hello"));
            [|client.CompleteChat(history)|];
            """)
        .RunAsync();
}
