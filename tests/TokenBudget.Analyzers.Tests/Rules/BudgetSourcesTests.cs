using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Which budget holds: the nearest attribute, then the settings of the file.</summary>
public sealed class BudgetSourcesTests
{
    [Fact]
    public Task An_attribute_beats_a_setting() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 1000")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 7)]
                public void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (Test0.cs:3). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task An_attribute_may_allow_more_than_a_setting() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 1")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 8)]
                public void Greet() => client.CompleteChat("Hello");

                public void GreetAgain() => [|client.CompleteChat("Hello")|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task The_nearest_attribute_wins() => Given.OpenAI("TB1001")
        .WithSource("""
            [assembly: TokenBudget(MaxInputTokens = 1)]

            public sealed class OfTheAssembly(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];
            }

            [TokenBudget(MaxInputTokens = 2)]
            public sealed class OfTheType(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];

                [TokenBudget(MaxInputTokens = 3)]
                public void GreetMore() => [|client.CompleteChat("Hello")|];

                [TokenBudget(MaxInputTokens = 8)]
                public void GreetMost() => client.CompleteChat("Hello");

                public sealed class Nested(ChatClient client)
                {
                    public void Greet() => [|client.CompleteChat("Hello")|];
                }
            }
            """)
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 1 (Test0.cs:1). user 1 · overhead 7")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 2 (Test0.cs:8). user 1 · overhead 7")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 3 (Test0.cs:13). user 1 · overhead 7")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 2 (Test0.cs:8). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Every_budget_is_decided_on_its_own() => Given.OpenAI("TB1001")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxOutputTokens = 100)]
                public void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (.editorconfig:4). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task The_budget_of_a_method_holds_in_its_lambdas_and_local_functions() => Given.OpenAI("TB1001")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 7)]
                public void Greet()
                {
                    Action lambda = () => [|client.CompleteChat("Hello")|];
                    lambda();
                    Local();

                    void Local() => [|client.CompleteChat("Hello")|];
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task The_budget_of_a_property_holds_in_its_accessors() => Given.OpenAI("TB1001")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 7)]
                public object Greeting => [|client.CompleteChat("Hello")|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_partial_method_may_have_its_budget_on_the_other_part() => Given.OpenAI("TB1001")
        .WithSource("""
            public sealed partial class Sample(ChatClient client)
            {
                public partial void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .WithSource("""
            public sealed partial class Sample
            {
                [TokenBudget(MaxInputTokens = 7)]
                public partial void Greet();
            }
            """)
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (Test1.cs:3). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Settings_hold_for_the_files_that_their_section_matches() => Given.Project("TB1001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithFile(".editorconfig", """
            root = true
            [*.cs]
            token_budget.model = gpt-4o-mini
            token_budget.max_input_tokens = 7
            [Reports/**.cs]
            token_budget.max_input_tokens = 1000
            """)
        .WithFile("Chat/Greeter.cs", """
            public sealed class Greeter(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .WithFile("Reports/Writer.cs", """
            public sealed class Writer(ChatClient client)
            {
                public void Write() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task The_settings_of_the_nearer_folder_win() => Given.Project("TB1001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithFile(".editorconfig", """
            root = true
            [*.cs]
            token_budget.model = gpt-4o-mini
            token_budget.max_input_tokens = 1000
            """)
        .WithFile("Chat/.editorconfig", """
            [*.cs]
            token_budget.max_input_tokens = 7
            """)
        .WithFile("Chat/Greeter.cs", """
            public sealed class Greeter(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .WithFile("Writer.cs", """
            public sealed class Writer(ChatClient client)
            {
                public void Write() => client.CompleteChat("Hello");
            }
            """)
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (Chat/.editorconfig:2). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task A_global_configuration_file_holds_for_all_files() => Given.Project("TB1001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithFile("budgets.globalconfig", """
            is_global = true
            token_budget.model = gpt-4o-mini
            token_budget.max_input_tokens = 7
            """)
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectMessage("TB1001", "Sends at least 8 tokens; the budget is 7 (budgets.globalconfig:3). user 1 · overhead 7")
        .RunAsync();

    [Fact]
    public Task Unset_takes_a_budget_back() => Given.Project("TB1001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithFile(".editorconfig", """
            root = true
            [*.cs]
            token_budget.model = gpt-4o-mini
            token_budget.max_input_tokens = 7
            [Reports/**.cs]
            token_budget.max_input_tokens = unset
            """)
        .WithFile("Reports/Writer.cs", """
            public sealed class Writer(ChatClient client)
            {
                public void Write() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task An_attribute_of_the_same_name_in_another_namespace_is_no_budget() => Given.OpenAI("TB1001")
        .WithSource("""
            namespace Contoso
            {
                [AttributeUsage(AttributeTargets.Method)]
                public sealed class TokenBudgetAttribute : Attribute
                {
                    public long MaxInputTokens { get; set; }
                }

                public sealed class Sample(ChatClient client)
                {
                    [TokenBudgetAttribute(MaxInputTokens = 1)]
                    public void Greet() => client.CompleteChat("Hello");
                }
            }
            """)
        .RunAsync();
}
