using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class DeclareMaxTokensFixerTests
{
    [Fact]
    public Task A_parameter_declares_what_the_budget_leaves() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            public object Ask(string question) => [|client.CompleteChat(new SystemChatMessage("You are a helpful assistant."), new UserChatMessage(question))|];
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            public object Ask([MaxTokens(480)] string question) => client.CompleteChat(new SystemChatMessage("You are a helpful assistant."), new UserChatMessage(question));
        }
        """,
        "Declare at most 480 tokens for question ([MaxTokens])");

    [Fact]
    public Task Several_parameters_share_it() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            public object Ask(
                string question,
                string context,
                int number)
            {
                var text = $"{context} {number}: {question.Trim()} {question}";
                return [|client.CompleteChat(text)|];
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            public object Ask(
                [MaxTokens(150)] string question,
                [MaxTokens(150)] string context,
                int number)
            {
                var text = $"{context} {number}: {question.Trim()} {question}";
                return client.CompleteChat(text);
            }
        }
        """,
        "Declare at most 150 tokens for context and question ([MaxTokens])");

    [Fact]
    public Task Primary_constructors_properties_and_fields() => Fix(
        """
        public sealed class Sample(ChatClient client, string tone)
        {
            private readonly string _rules = Environment.CurrentDirectory.ToUpper();

            /// <summary>What is asked.</summary>
            public required string Question { get; set; }

            public object Ask() => [|client.CompleteChat(tone + Question)|];

            public string Rules => _rules;
        }
        """,
        """
        public sealed class Sample(ChatClient client, [MaxTokens(240)] string tone)
        {
            private readonly string _rules = Environment.CurrentDirectory.ToUpper();

            /// <summary>What is asked.</summary>
            [MaxTokens(240)]
            public required string Question { get; set; }

            public object Ask() => client.CompleteChat(tone + Question);

            public string Rules => _rules;
        }
        """);

    [Fact]
    public Task A_field_that_others_set() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            internal string Tone = "";

            public object Ask() => [|client.CompleteChat(Tone)|];
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [MaxTokens(490)]
            internal string Tone = "";

            public object Ask() => client.CompleteChat(Tone);
        }
        """);

    [Fact]
    public Task A_property_of_a_record() => Fix(
        """
        public sealed record Order(int Number, string Note);

        public sealed class Sample(ChatClient client)
        {
            public object Ask(Order order) => [|client.CompleteChat(order.Note)|];
        }
        """,
        """
        public sealed record Order(int Number, [property: MaxTokens(490)] string Note);

        public sealed class Sample(ChatClient client)
        {
            public object Ask(Order order) => client.CompleteChat(order.Note);
        }
        """);

    [Fact]
    public Task A_missing_using_is_added() => Given.OpenAI("TB1006").WithAnnotations().WithFix<DeclareMaxTokensFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public object Ask(string question) => [|client.CompleteChat(question)|];
            }
            """)
        .ExpectFix("""
            using TokenBudget;

            public sealed class Sample(ChatClient client)
            {
                public object Ask([MaxTokens(490)] string question) => client.CompleteChat(question);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_project_without_the_attributes_gets_none() => Given.OpenAI("TB1006").WithFix<DeclareMaxTokensFixer>()
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithBody("ChatClient client, string question", "[|client.CompleteChat(question)|];")
        .ExpectNoFix()
        .RunAsync();

    [Theory]
    [InlineData("question = Console.In.ToString()!; [|client.CompleteChat(question)|];")]
    [InlineData("[|client.CompleteChat(question + load())|];")]
    [InlineData("[|client.CompleteChat(question[5..])|];")]
    [InlineData("Func<string, object> ask = text => [|client.CompleteChat(text)|];")]
    [InlineData("var local = load(); [|client.CompleteChat(local)|];")]
    public Task Where_an_attribute_would_prove_nothing_none_is_offered(string body) => Declare()
        .WithBody("ChatClient client, string question, Func<string> load", body)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_property_of_another_file_is_left_alone() => Declare()
        .WithSource("public sealed class Sample(ChatClient client) { public object Ask(Order order) => [|client.CompleteChat(order.Note)|]; }")
        .WithSource("public sealed record Order(string Note);")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task All_files_of_a_project() => Declare()
        .WithSource("public sealed class A(ChatClient client) { public object Ask(string question) => [|client.CompleteChat(question)|]; }")
        .WithSource("public sealed class B(ChatClient client) { public object Ask(string question) => [|client.CompleteChat(question)|]; }")
        .ExpectFix("public sealed class A(ChatClient client) { public object Ask([MaxTokens(490)] string question) => client.CompleteChat(question); }")
        .ExpectFixIn("Test1.cs", "public sealed class B(ChatClient client) { public object Ask([MaxTokens(490)] string question) => client.CompleteChat(question); }")
        .RunAsync();

    [Fact]
    public Task Calls_that_share_a_parameter_get_the_lowest_limit_once() => Declare()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Ask(string question)
                {
                    [|client.CompleteChat(question + question)|];
                    [|client.CompleteChat(question)|];
                }
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                public void Ask([MaxTokens(240)] string question)
                {
                    client.CompleteChat(question + question);
                    client.CompleteChat(question);
                }
            }
            """)
        .RunAsync();

    private static Verification Declare() => Given.OpenAI("TB1006").WithAnnotations().WithUsings("TokenBudget")
        .WithSettings("token_budget.max_input_tokens = 500")
        .WithFix<DeclareMaxTokensFixer>();

    private static Task Fix(string before, string after, string? title = null) => Declare().WithSource(before).ExpectFix(after, title).RunAsync();
}
