using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class RaiseBudgetFixerTests
{
    [Fact]
    public Task The_figure_of_the_attribute_is_raised() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 7, MaxOutputTokens = 100)]
            public void Greet() => [|client.CompleteChat("Hello")|];
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 8, MaxOutputTokens = 100)]
            public void Greet() => client.CompleteChat("Hello");
        }
        """,
        "Raise the input budget to 8 tokens");

    [Fact]
    public Task An_attribute_without_this_budget_gets_it() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxOutputTokens = 100)]
            public void Greet() => [|client.CompleteChat("Hello")|];

            [TokenBudget]
            public void GreetAgain() => [|client.CompleteChat("Hello")|];
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxOutputTokens = 100, MaxInputTokens = 8)]
            public void Greet() => client.CompleteChat("Hello");

            [TokenBudget(MaxInputTokens = 8)]
            public void GreetAgain() => client.CompleteChat("Hello");
        }
        """);

    [Fact]
    public Task A_method_without_the_attribute_gets_one() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            private readonly int _other = 1;

            /// <summary>Greets.</summary>
            public void Greet()
            {
                [|client.CompleteChat("Hello")|];
            }

            [Obsolete("Use Greet.")]
            public void GreetBefore() => [|client.CompleteChat("Hello")|];
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            private readonly int _other = 1;

            /// <summary>Greets.</summary>
            [TokenBudget(MaxInputTokens = 8)]
            public void Greet()
            {
                client.CompleteChat("Hello");
            }

            [TokenBudget(MaxInputTokens = 8)]
            [Obsolete("Use Greet.")]
            public void GreetBefore() => client.CompleteChat("Hello");
        }
        """);

    [Fact]
    public Task The_budget_of_a_type_stays_and_the_method_gets_its_own() => Fix(
        """
        [TokenBudget(MaxInputTokens = 7)]
        public sealed class Sample(ChatClient client)
        {
            public void Greet() => [|client.CompleteChat("Hello")|];
        }
        """,
        """
        [TokenBudget(MaxInputTokens = 7)]
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 8)]
            public void Greet() => client.CompleteChat("Hello");
        }
        """);

    [Fact]
    public Task Calls_that_share_a_budget_get_the_highest_figure() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            public void Greet()
            {
                [|client.CompleteChat("Hello, hello, hello")|];
                [|client.CompleteChat("You are a helpful assistant that answers in one sentence.")|];
                [|client.CompleteChat("Hello")|];
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 18)]
            public void Greet()
            {
                client.CompleteChat("Hello, hello, hello");
                client.CompleteChat("You are a helpful assistant that answers in one sentence.");
                client.CompleteChat("Hello");
            }
        }
        """);

    [Fact]
    public Task Lambdas_and_local_functions_have_the_budget_of_their_method() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            public void Greet()
            {
                Action greet = () => [|client.CompleteChat("Hello")|];
                greet();
                Local();

                void Local() => [|client.CompleteChat("Hello")|];
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 8)]
            public void Greet()
            {
                Action greet = () => client.CompleteChat("Hello");
                greet();
                Local();

                void Local() => client.CompleteChat("Hello");
            }
        }
        """);

    [Fact]
    public Task Constructors_and_properties_can_carry_a_budget() => Fix(
        """
        public sealed class Sample
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");

            public Sample() => [|Client.CompleteChat("Hello")|];

            public object First => [|Client.CompleteChat("Hello")|];

            public object Second
            {
                get
                {
                    return [|Client.CompleteChat("Hello")|];
                }
            }
        }
        """,
        """
        public sealed class Sample
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");

            [TokenBudget(MaxInputTokens = 8)]
            public Sample() => Client.CompleteChat("Hello");

            [TokenBudget(MaxInputTokens = 8)]
            public object First => Client.CompleteChat("Hello");

            [TokenBudget(MaxInputTokens = 8)]
            public object Second
            {
                get
                {
                    return Client.CompleteChat("Hello");
                }
            }
        }
        """);

    [Fact]
    public Task A_member_behind_other_code_gets_its_budget_in_the_line() => Fix(
        """public sealed class Sample(ChatClient client) { public object Greet() => [|client.CompleteChat("Hello")|]; }""",
        """public sealed class Sample(ChatClient client) { [TokenBudget(MaxInputTokens = 8)] public object Greet() => client.CompleteChat("Hello"); }""");

    [Fact]
    public Task A_missing_using_is_added_below_the_header() => Given.OpenAI("TB1001").WithAnnotations().WithFix<RaiseBudgetFixer>()
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithSource("""
            // Copyright of somebody.

            /// <summary>Greets.</summary>
            public sealed class Sample(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .ExpectFix("""
            // Copyright of somebody.

            using TokenBudget;

            /// <summary>Greets.</summary>
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 8)]
                public void Greet() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_missing_using_is_added_among_the_others() => Given.OpenAI("TB1001").WithAnnotations().WithFix<RaiseBudgetFixer>()
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithSource("""
            using System.Text;
            using OpenAI.Embeddings;

            namespace Contoso;

            public sealed class Sample(ChatClient client)
            {
                public void Greet() => [|client.CompleteChat("Hello")|];

                public void GreetAgain() => [|client.CompleteChat("Hello")|];
            }
            """)
        .ExpectFix("""
            using System.Text;
            using OpenAI.Embeddings;
            using TokenBudget;

            namespace Contoso;

            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 8)]
                public void Greet() => client.CompleteChat("Hello");

                [TokenBudget(MaxInputTokens = 8)]
                public void GreetAgain() => client.CompleteChat("Hello");
            }
            """)
        .RunAsync();

    [Fact]
    public Task The_output_budget_is_raised_to_the_cap() => Given.OpenAI("TB1002").WithAnnotations().WithUsings("TokenBudget").WithFix<RaiseBudgetFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxOutputTokens = 800)]
                public void Greet() => [|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 2_000 })|];
            }
            """)
        .ExpectFix(
            """
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxOutputTokens = 2_000)]
                public void Greet() => client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 2_000 });
            }
            """,
            "Raise the output budget to 2,000 tokens")
        .RunAsync();

    [Fact]
    public Task The_cost_budget_is_raised_to_a_full_millionth() => Given.OpenAI("TB1003").WithAnnotations().WithUsings("TokenBudget").WithFix<RaiseBudgetFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxCostUsd = 0.0001)]
                public void Greet() => [|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 2_000 })|];
            }
            """)
        .ExpectFix(
            """
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxCostUsd = 0.001202)]
                public void Greet() => client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 2_000 });
            }
            """,
            "Raise the cost budget to $0.001202 per call")
        .RunAsync();

    [Fact]
    public Task A_budget_that_cannot_be_proved_is_raised_to_the_maximum() => Given.OpenAI("TB1006").WithAnnotations().WithUsings("TokenBudget").WithFix<RaiseBudgetFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 50)]
                public void Ask([MaxTokens(1_200)] string question) => [|client.CompleteChat(question)|];
            }
            """)
        .ExpectFix(
            """
            public sealed class Sample(ChatClient client)
            {
                [TokenBudget(MaxInputTokens = 1_207)]
                public void Ask([MaxTokens(1_200)] string question) => client.CompleteChat(question);
            }
            """,
            "Raise the input budget to 1,207 tokens")
        .RunAsync();

    [Fact]
    public Task All_files_of_a_project() => Over()
        .WithSource("""public sealed class A(ChatClient client) { public object Run() => [|client.CompleteChat("Hello")|]; }""")
        .WithSource("""public sealed class B(ChatClient client) { public object Run() => [|client.CompleteChat("Hello")|]; }""")
        .ExpectFix("""public sealed class A(ChatClient client) { [TokenBudget(MaxInputTokens = 8)] public object Run() => client.CompleteChat("Hello"); }""")
        .ExpectFixIn("Test1.cs", """public sealed class B(ChatClient client) { [TokenBudget(MaxInputTokens = 8)] public object Run() => client.CompleteChat("Hello"); }""")
        .RunAsync();

    [Fact]
    public Task Top_level_statements_and_field_initialisers_can_carry_no_budget() => Over()
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            [|client.CompleteChat("Hello")|];

            public sealed class Sample
            {
                private static readonly object Greeting = [|new ChatClient("gpt-4o-mini", "key").CompleteChat("Hello")|];
            }
            """)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task An_attribute_on_another_part_of_the_method_is_left_alone() => Over()
        .WithSource("""
            public sealed partial class Sample(ChatClient client)
            {
                public partial void Greet() => [|client.CompleteChat("Hello")|];
            }
            """)
        .WithSource("""
            public sealed partial class Sample
            {
                [TokenBudget(MaxInputTokens = 6)]
                public partial void Greet();
            }
            """)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_part_that_nothing_limits_is_not_answered_by_a_budget() => Given.OpenAI("TB1006").WithAnnotations().WithFix<RaiseBudgetFixer>()
        .WithSettings("token_budget.max_input_tokens = 50")
        .WithBody("ChatClient client, string question", "[|client.CompleteChat(question)|];")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task An_answer_that_nothing_caps_is_not_answered_by_a_budget() => Given.OpenAI("TB1002").WithAnnotations().WithFix<RaiseBudgetFixer>()
        .WithSettings("token_budget.max_output_tokens = 50")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_project_without_the_attributes_gets_none() => Given.OpenAI("TB1001").WithFix<RaiseBudgetFixer>()
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task The_budget_of_a_method_is_raised_to_what_all_its_calls_send() => FixMethod(
        "TB1004",
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 10)]
            public void [|Greet|]()
            {
                client.CompleteChat("Hello");
                Wave();
            }

            [TokenBudget(MaxInputTokens = 20)]
            public void [|GreetAll|]()
            {
                for (var i = 0; i < 3; i++)
                {
                    client.CompleteChat("Hello");
                }
            }

            private void Wave() => client.CompleteChat("Hello");
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 16)]
            public void Greet()
            {
                client.CompleteChat("Hello");
                Wave();
            }

            [TokenBudget(MaxInputTokens = 24)]
            public void GreetAll()
            {
                for (var i = 0; i < 3; i++)
                {
                    client.CompleteChat("Hello");
                }
            }

            private void Wave() => client.CompleteChat("Hello");
        }
        """,
        "Raise the input budget to 16 tokens");

    [Fact]
    public Task The_cost_of_a_method_is_that_of_an_execution() => FixMethod(
        "TB1004",
        """
        public sealed class Sample(ChatClient client)
        {
            private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 100 };

            [TokenBudget(MaxCostUsd = 0.000001)]
            public void [|Greet|]()
            {
                client.CompleteChat(["Hello"], _options);
                client.CompleteChat(["Hello"], _options);
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 100 };

            [TokenBudget(MaxCostUsd = 0.000123)]
            public void Greet()
            {
                client.CompleteChat(["Hello"], _options);
                client.CompleteChat(["Hello"], _options);
            }
        }
        """,
        "Raise the cost budget to $0.000123 per execution");

    [Fact]
    public Task A_budget_that_limited_parts_may_exceed_together_is_raised_to_their_limits() => FixMethod(
        "TB1006",
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 300)]
            public void [|Ask|]([MaxTokens(200)] string first, [MaxTokens(200)] string second)
            {
                client.CompleteChat(first);
                client.CompleteChat(second);
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [TokenBudget(MaxInputTokens = 414)]
            public void Ask([MaxTokens(200)] string first, [MaxTokens(200)] string second)
            {
                client.CompleteChat(first);
                client.CompleteChat(second);
            }
        }
        """);

    private static Task FixMethod(string rule, string before, string after, string? title = null) => Given.OpenAI(rule)
        .WithAnnotations().WithUsings("TokenBudget").WithFix<RaiseBudgetFixer>().WithSource(before).ExpectFix(after, title).RunAsync();

    private static Verification Over() => Given.OpenAI("TB1001")
        .WithAnnotations()
        .WithUsings("TokenBudget")
        .WithSettings("token_budget.max_input_tokens = 7")
        .WithFix<RaiseBudgetFixer>();

    private static Task Fix(string before, string after, string? title = null) => Over().WithSource(before).ExpectFix(after, title).RunAsync();
}
