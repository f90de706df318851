using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB1004.</summary>
public sealed class MethodOverBudgetTests
{
    [Fact]
    public Task Two_calls_add_up() => Given.OpenAI("TB1004")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 15)]
                public void [|Greet|]()
                {
                    client.CompleteChat("Hello");
                    client.CompleteChat("Hello");
                }
            }
            """)
        .ExpectMessage("TB1004", "Spends at least 16 input tokens per execution, with everything that it calls; the budget is 15 tokens (Test0.cs:3). 2 requests · input 16")
        .ExpectSeverity("TB1004", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task A_contract_that_is_kept_is_silent() => Class("""
        [TokenBudget(MaxInputTokens = 16)]
        public void Greet()
        {
            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }
        """).RunAsync();

    [Fact]
    public Task A_loop_multiplies() => Class("""
        [TokenBudget(MaxInputTokens = 1_000)]
        public void [|GreetAll|]()
        {
            for (var i = 0; i < 200; i++)
            {
                client.CompleteChat("Hello");
            }
        }
        """)
        .ExpectMessage("TB1004", "Spends at least 1,600 input tokens per execution, with everything that it calls; the budget is 1,000 tokens (Test0.cs:3). 200 requests · input 1600")
        .RunAsync();

    [Fact]
    public Task What_a_method_calls_is_its_own_expense() => Class("""
        [TokenBudget(MaxInputTokens = 7)]
        public void [|Greet|]() => Say("Hello");

        private void Say(string text) => client.CompleteChat(text);
        """)
        .ExpectMessage("TB1004", "Spends at least 8 input tokens per execution, with everything that it calls; the budget is 7 tokens (Test0.cs:3). 1 request · input 8")
        .RunAsync();

    [Fact]
    public Task Across_files_classes_and_interfaces() => Given.OpenAI("TB1004")
        .WithSource("""
            public sealed class Desk(ISpeaker speaker)
            {
                [TokenBudget(MaxInputTokens = 20)]
                public void [|Open|](string[] names)
                {
                    Lamp.Light();
                    for (var i = 0; i < 3; i++)
                    {
                        speaker.Say("Hello");
                    }
                }
            }
            """)
        .WithSource("""
            public interface ISpeaker
            {
                void Say(string text);
            }

            public sealed class Speaker(ChatClient client) : ISpeaker
            {
                public void Say(string text) => client.CompleteChat(text);
            }
            """)
        .WithSource("""
            public static class Lamp
            {
                public static void Light() => Console.WriteLine("Light.");
            }
            """)
        .ExpectMessage("TB1004", "Spends at least 24 input tokens per execution, with everything that it calls; the budget is 20 tokens (Test0.cs:3). 3 requests · input 24")
        .RunAsync();

    [Fact]
    public Task The_cheapest_way_counts() => Class("""
        [TokenBudget(MaxInputTokens = 10)]
        public void Greet(bool again)
        {
            client.CompleteChat("Hello");
            if (again)
            {
                client.CompleteChat("Hello");
            }
        }

        [TokenBudget(MaxInputTokens = 10)]
        public void [|GreetTwice|](bool politely)
        {
            client.CompleteChat("Hello");
            client.CompleteChat(politely ? "Hello, how do you do?" : "Hello");
        }
        """)
        .ExpectMessage("TB1004", "Spends at least 16 input tokens per execution, with everything that it calls; the budget is 10 tokens (Test0.cs:13). 2 requests · input 22")
        .RunAsync();

    [Fact]
    public Task Tasks_and_iterators_are_followed() => Class("""
        [TokenBudget(MaxInputTokens = 20)]
        public async Task [|GreetAll|]()
        {
            string[] names = ["Ada", "Bob", "Cy"];
            await Task.WhenAll(names.Select(name => client.CompleteChatAsync("Hello")));
        }

        [TokenBudget(MaxInputTokens = 10)]
        public void [|Read|]()
        {
            foreach (var answer in Answers())
            {
                Console.WriteLine(answer);
            }

            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }

        private IEnumerable<string> Answers()
        {
            yield return client.CompleteChat("Hello").Value.Content[0].Text;
        }
        """)
        .RunAsync();

    [Fact]
    public Task The_cost_is_that_of_all_calls() => Class("""
        private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 10 };

        [TokenBudget(MaxCostUsd = 0.000002)]
        public void [|Greet|]()
        {
            client.CompleteChat(["Hello"], _options);
            client.CompleteChat(["Hello"], _options);
        }
        """)
        .ExpectMessage("TB1004", "Spends at least $0.000002 per execution, with everything that it calls; the budget is $0.000002 (Test0.cs:5). 2 requests · 16 input and 0 to 20 output tokens")
        .RunAsync();

    [Fact]
    public Task One_request_is_looked_at_by_the_rules_about_calls() => Class("""
        [TokenBudget(MaxInputTokens = 7)]
        public void Greet() => client.CompleteChat("Hello");
        """).RunAsync();

    [Fact]
    public Task The_contract_of_a_callee_is_trusted() => Class("""
        [TokenBudget(MaxInputTokens = 300)]
        public void AskTwice(string first, string second)
        {
            Ask(first);
            Ask(second);
        }

        [TokenBudget(MaxInputTokens = 150)]
        private void Ask(string question) => client.CompleteChat(question);
        """).RunAsync();

    [Fact]
    public Task A_contract_that_its_method_breaks_is_not_trusted() => Class("""
        [TokenBudget(MaxInputTokens = 15)]
        public void [|GreetTwice|]()
        {
            Greet();
            Greet();
        }

        [TokenBudget(MaxInputTokens = 5)]
        private void Greet() => client.CompleteChat("Hello");
        """).RunAsync();

    [Fact]
    public Task A_declared_bound_of_loops_and_recursion_is_believed() => Class("""
        [LoopBound(3), TokenBudget(MaxInputTokens = 300)]
        public void Ask([MaxTokens(90)] string question)
        {
            while (Console.ReadLine() is not null)
            {
                client.CompleteChat(question);
            }
        }

        [LoopBound(3), TokenBudget(MaxInputTokens = 23)]
        public void Greet(int times)
        {
            client.CompleteChat("Hello");
            if (times > 0)
            {
                Greet(times - 1);
            }
        }
        """).RunAsync();

    [Fact]
    public Task The_contract_of_a_type_is_one_of_its_calls() => Given.OpenAI("TB1004")
        .WithSource("""
            [TokenBudget(MaxInputTokens = 8)]
            public sealed class Sample(ChatClient client)
            {
                public void Greet()
                {
                    client.CompleteChat("Hello");
                    client.CompleteChat("Hello");
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_method_without_calls_spends_nothing() => Class("""
        [TokenBudget(MaxInputTokens = 0)]
        public void Greet() => Console.WriteLine("Hello");

        [TokenBudget(MaxInputTokens = 0)]
        public partial void Nothing();

        public partial void Nothing()
        {
        }
        """, "partial ").RunAsync();

    [Fact]
    public Task A_part_of_a_method_may_carry_the_contract() => Class("""
        [TokenBudget(MaxInputTokens = 15)]
        public partial void Greet();

        [method: TokenBudget(MaxInputTokens = 15)]
        public void [|GreetAgain|]()
        {
            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }

        public partial void Greet() => client.CompleteChat("Hello");
        """, "partial ").RunAsync();

    [Fact]
    public Task Attributes_that_look_alike_declare_nothing() => Given.OpenAI("TB1004")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [Other.TokenBudget(MaxInputTokens = 1)]
                public void Greet()
                {
                    client.CompleteChat("Hello");
                    client.CompleteChat("Hello");
                }
            }

            namespace Other
            {
                public sealed class TokenBudgetAttribute : Attribute
                {
                    public long MaxInputTokens { get; set; }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Calls_that_look_alike_spend_nothing() => Given.Project("TB1004")
        .WithOpenAI()
        .WithSource("""
            public sealed class ChatClient
            {
                public void CompleteChat(string text) => Console.WriteLine(text);
            }

            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 1)]
                public void Greet()
                {
                    client.CompleteChat("Hello");
                    client.CompleteChat("Hello");
                }
            }
            """)
        .RunAsync();

    [Theory]
    [InlineData("dotnet_diagnostic.TB1004.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-TokenBudget.Budget.severity = none")]
    public Task A_setting_switches_it_off(string setting) => Class("""
        [TokenBudget(MaxInputTokens = 15)]
        public void Greet()
        {
            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }
        """).WithSettings(setting).RunAsync();

    [Fact]
    public Task A_setting_makes_it_an_error_and_a_pragma_silences_it() => Class("""
        [TokenBudget(MaxInputTokens = 15)]
        public void [|Greet|]()
        {
            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }

        #pragma warning disable TB1004
        [TokenBudget(MaxInputTokens = 15)]
        public void GreetAgain()
        {
            client.CompleteChat("Hello");
            client.CompleteChat("Hello");
        }
        #pragma warning restore TB1004
        """)
        .WithSettings("dotnet_diagnostic.TB1004.severity = error")
        .ExpectSeverity("TB1004", DiagnosticSeverity.Error)
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB1004")
        .WithSource("""
            public sealed class Sample(IChatClient client)
            {
                [TokenBudget(MaxInputTokens = 15)]
                public async Task [|GreetAsync|]()
                {
                    await client.GetResponseAsync("Hello");
                    await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Hello")]);
                }
            }
            """)
        .RunAsync();

    /// <summary>One class with these members; the first is in line 3.</summary>
    private static Verification Class(string members, string modifier = "") => Given.OpenAI("TB1004")
        .WithSource($"public sealed {modifier}class Sample(ChatClient client)\n{{\n{string.Join('\n', members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line))}\n}}\n");
}
