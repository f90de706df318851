using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class BoundLoopsFixerTests
{
    [Fact]
    public Task A_loop_gets_a_bound() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            private int _sent;

            /// <summary>Asks.</summary>
            public void Ask()
            {
                while (Console.ReadLine() is { } question)
                {
                    [|client.CompleteChat(question)|];
                    _sent++;
                }
            }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            private int _sent;

            /// <summary>Asks.</summary>
            [LoopBound(10)]
            public void Ask()
            {
                while (Console.ReadLine() is { } question)
                {
                    client.CompleteChat(question);
                    _sent++;
                }
            }
        }
        """,
        "Declare at most 10 iterations per loop of Ask");

    [Fact]
    public Task All_loops_of_a_method_share_it() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            [Obsolete("Use Ask.")]
            public async Task AskAll(string[] questions)
            {
                foreach (var question in questions)
                {
                    [|client.CompleteChat(question)|];
                }

                await Task.WhenAll(questions.Select(question => [|client.CompleteChatAsync(question)|]));
                Parallel.ForEach(questions, question => [|client.CompleteChat(question)|]);
            }

            public void Ask(List<string> questions) => questions.ForEach(question => [|client.CompleteChat(question)|]);
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [LoopBound(10)]
            [Obsolete("Use Ask.")]
            public async Task AskAll(string[] questions)
            {
                foreach (var question in questions)
                {
                    client.CompleteChat(question);
                }

                await Task.WhenAll(questions.Select(question => client.CompleteChatAsync(question)));
                Parallel.ForEach(questions, question => client.CompleteChat(question));
            }

            [LoopBound(10)]
            public void Ask(List<string> questions) => questions.ForEach(question => client.CompleteChat(question));
        }
        """);

    [Fact]
    public Task Recursion_gets_a_bound() => Fix(
        """
        public sealed class Sample(ChatClient client)
        {
            public void Refine(string text) { [|client.CompleteChat(text)|]; if (text.Length > 9) Refine(text[1..]); }
        }
        """,
        """
        public sealed class Sample(ChatClient client)
        {
            [LoopBound(10)]
            public void Refine(string text) { client.CompleteChat(text); if (text.Length > 9) Refine(text[1..]); }
        }
        """);

    [Fact]
    public Task The_setting_for_loops_says_how_often() => Verifier("TB2002")
        .WithUsings("TokenBudget")
        .WithSettings("token_budget.assume_loop_iterations = 25")
        .WithSource("""
            public sealed class Sample(ChatClient client) { public void Ask(string[] questions) { foreach (var question in questions) [|client.CompleteChat(question)|]; } }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client) { [LoopBound(25)] public void Ask(string[] questions) { foreach (var question in questions) client.CompleteChat(question); } }
            """)
        .RunAsync();

    [Fact]
    public Task A_using_is_added_for_the_attribute() => Verifier("TB2002")
        .WithSource("""
            using System.Text;

            public sealed class Sample(ChatClient client)
            {
                public void Ask(string[] questions)
                {
                    foreach (var question in questions)
                    {
                        [|client.CompleteChat(question)|];
                    }
                }
            }
            """)
        .ExpectFix("""
            using System.Text;
            using TokenBudget;

            public sealed class Sample(ChatClient client)
            {
                [LoopBound(10)]
                public void Ask(string[] questions)
                {
                    foreach (var question in questions)
                    {
                        client.CompleteChat(question);
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_history_that_grows_gets_a_bound() => Verifier("TB2003")
        .WithUsings("TokenBudget")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Talk()
                {
                    List<ChatMessage> history = [];
                    while (true)
                    {
                        history.Add(new UserChatMessage(Console.ReadLine()));
                        [|client.CompleteChat(history)|];
                    }
                }
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                [LoopBound(10)]
                public void Talk()
                {
                    List<ChatMessage> history = [];
                    while (true)
                    {
                        history.Add(new UserChatMessage(Console.ReadLine()));
                        client.CompleteChat(history);
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task What_the_end_of_a_build_finds_is_fixed_too() => Verifier("TB2002").InBuild()
        .WithUsings("TokenBudget")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void AskAll(string[] questions)
                {
                    foreach (var question in questions)
                    {
                        [|Ask(question)|];
                    }
                }

                private void Ask(string question) => client.CompleteChat(question);
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                [LoopBound(10)]
                public void AskAll(string[] questions)
                {
                    foreach (var question in questions)
                    {
                        Ask(question);
                    }
                }

                private void Ask(string question) => client.CompleteChat(question);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_history_in_a_field_has_no_loop_to_bound() => Verifier("TB2003")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private readonly List<ChatMessage> _history = [];

                public void Ask(string question)
                {
                    _history.Add(new UserChatMessage(question));
                    [|client.CompleteChat(_history)|];
                }
            }
            """)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task Top_level_statements_can_not_carry_an_attribute() => Verifier("TB2002")
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            while (Console.ReadLine() is { } question)
            {
                [|client.CompleteChat(question)|];
            }
            """)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task Without_the_attributes_there_is_nothing_to_write() => Given.OpenAI("TB2002").WithFix<BoundLoopsFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Ask(string[] questions) => Array.ForEach(questions, question => [|client.CompleteChat(question)|]);
            }
            """)
        .ExpectNoFix()
        .RunAsync();

    private static Task Fix(string before, string after, string? title = null) =>
        Verifier("TB2002").WithUsings("TokenBudget").WithSource(before).ExpectFix(after, title).RunAsync();

    private static Verification Verifier(string rule) => Given.OpenAI(rule).WithAnnotations().WithFix<BoundLoopsFixer>();
}
