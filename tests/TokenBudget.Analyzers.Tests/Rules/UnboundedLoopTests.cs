using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2002.</summary>
public sealed class UnboundedLoopTests
{
    [Fact]
    public Task A_collection_of_any_length() => Body("""
        foreach (var document in documents)
        {
            [|client.CompleteChat(document)|];
        }
        """)
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the length of documents")
        .ExpectSeverity("TB2002", DiagnosticSeverity.Info)
        .RunAsync();

    [Fact]
    public Task A_condition_need_not_ever_end() => Body("""
        var done = false;
        while (!done)
        {
            done = [|client.CompleteChat("Are you done?")|].Value.Content[0].Text == "yes";
        }
        """)
        .ExpectMessage("TB2002", "Sends any number of requests (11 input tokens each): nothing limits the loop of line 6")
        .ExpectSeverity("TB2002", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task An_endless_loop_is_left_by_a_break_or_never() => Body("""
        while (true)
        {
            if (Console.ReadLine() is not { } question)
            {
                break;
            }

            [|client.CompleteChat(question)|];
        }

        for (;;)
        {
            [|client.CompleteChat("Hello")|];
        }
        """).RunAsync();

    [Fact]
    public Task Do_and_for_without_an_end() => Body("""
        string answer;
        do
        {
            answer = [|client.CompleteChat("Again?")|].Value.Content[0].Text;
        }
        while (answer != "no");

        for (var i = 0; i < documents.Length; i++)
        {
            [|client.CompleteChat(documents[i])|];
        }
        """)
        .ExpectMessage("TB2002", "Sends any number of requests (9 input tokens each): nothing limits the loop of line 6")
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the length of documents")
        .RunAsync();

    [Fact]
    public Task Loops_in_loops_are_named_together() => Body("""
        foreach (var document in documents)
        {
            foreach (var line in document.Split('\n'))
            {
                for (var i = 0; i < 3; i++)
                {
                    [|client.CompleteChat(line)|];
                }
            }
        }
        """)
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the length of document.Split('\\n') and the length of documents")
        .RunAsync();

    [Fact]
    public Task Operators_over_sequences_are_loops() => Body("""
        await Task.WhenAll(documents.Select(document => [|client.CompleteChatAsync(document)|]));
        await Task.WhenAll(from document in documents select [|client.CompleteChatAsync(document)|]);
        Parallel.ForEach(documents, document => [|client.CompleteChat(document)|]);
        await Parallel.ForEachAsync(documents, async (document, token) => await [|client.CompleteChatAsync(document)|]);
        documents.ToList().ForEach(document => [|client.CompleteChat(document)|]);
        Array.ForEach(documents, document => [|client.CompleteChat(document)|]);
        """).RunAsync();

    [Theory]
    [InlineData("foreach (var document in documents.Take(20)) { client.CompleteChat(document); }")]
    [InlineData("foreach (var document in documents[..20]) { client.CompleteChat(document); }")]
    [InlineData("foreach (var document in new[] { \"a\", \"b\" }) { client.CompleteChat(document); }")]
    [InlineData("for (var i = 0; i < 20; i++) { client.CompleteChat(documents[i]); }")]
    [InlineData("for (var i = 0; i < Math.Min(20, documents.Length); i++) { client.CompleteChat(documents[i]); }")]
    [InlineData("await Task.WhenAll(documents.Take(20).Select(document => client.CompleteChatAsync(document)));")]
    [InlineData("foreach (var day in Enum.GetValues<DayOfWeek>().Take(7)) { client.CompleteChat(\"Hello\"); }")]
    [InlineData("foreach (var document in documents) { Console.WriteLine(document); } client.CompleteChat(\"Hello\");")]
    [InlineData("await foreach (var update in client.CompleteChatStreamingAsync(\"Hello\")) { Console.WriteLine(update); }")]
    [InlineData("foreach (var part in client.CompleteChat(\"Hello\").Value.Content) { Console.WriteLine(part); }")]
    [InlineData("foreach (var document in documents) { client.CompleteChat(document); break; }")]
    public Task What_has_a_limit_is_silent(string body) => Body(body).RunAsync();

    [Fact]
    public Task A_list_that_is_written_down_has_a_length() => Given.OpenAI("TB2002")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public static readonly IReadOnlyList<string> Greetings = ["Hello", "Good morning"];

                public static readonly string[] Names = ["Ada", "Bob"];

                public static readonly List<string> Cities = ["Oulu", "Turku"];

                public void Run()
                {
                    foreach (var greeting in Greetings)
                    {
                        client.CompleteChat(greeting);
                    }

                    foreach (var name in Names)
                    {
                        client.CompleteChat(name);
                    }

                    foreach (var city in Cities)
                    {
                        [|client.CompleteChat(city)|];
                    }
                }
            }
            """)
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the length of Cities")
        .RunAsync();

    [Fact]
    public Task An_attempt_after_a_failure_is_counted() => Body("""
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                client.CompleteChat("Hello");
                return;
            }
            catch (System.ClientModel.ClientResultException)
            {
                await Task.Delay(100);
            }
        }
        """).RunAsync();

    [Fact]
    public Task A_declared_bound_holds_for_loops_and_operators() => Given.OpenAI("TB2002")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [LoopBound(20)]
                public async Task Run(string[] documents)
                {
                    foreach (var document in documents)
                    {
                        client.CompleteChat(document);
                    }

                    while (Console.ReadLine() is { } line)
                    {
                        client.CompleteChat(line);
                    }

                    await Task.WhenAll(documents.Select(document => client.CompleteChatAsync(document)));
                    Parallel.ForEach(documents, document => client.CompleteChat(document));
                    Parallel.ForEach(documents, Send);
                }

                private void Send(string document) => client.CompleteChat(document);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_bound_that_looks_alike_declares_nothing() => Given.OpenAI("TB2002")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                [Other.LoopBound(20)]
                public void Run(string[] documents)
                {
                    foreach (var document in documents)
                    {
                        [|client.CompleteChat(document)|];
                    }
                }
            }

            namespace Other
            {
                public sealed class LoopBoundAttribute(long iterations) : Attribute
                {
                    public long Iterations => iterations;
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Recursion() => Given.OpenAI("TB2002")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Refine(string text)
                {
                    [|client.CompleteChat(text)|];
                    if (text.Length > 100)
                    {
                        Refine(text[..^1]);
                    }
                }

                [LoopBound(5)]
                public void RefineSometimes(string text)
                {
                    client.CompleteChat(text);
                    if (text.Length > 100)
                    {
                        RefineSometimes(text[..^1]);
                    }
                }
            }
            """)
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the recursion of Refine()")
        .ExpectSeverity("TB2002", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task Mutual_recursion_is_seen_from_both_sides() => Given.OpenAI("TB2002").InBuild()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Ask(string text)
                {
                    [|client.CompleteChat(text)|];
                    Follow(text);
                }

                public void Follow(string text)
                {
                    if (text.Length > 100)
                    {
                        [|Ask(text[1..])|];
                    }
                }
            }
            """)
        .ExpectMessage("TB2002", "Sends any number of requests (at least 7 input tokens each): nothing limits the recursion of Ask()")
        .ExpectMessage("TB2002", "Sends any number of requests (1 per call of Ask(), with at least 7 input tokens): nothing limits the recursion of Follow()")
        .RunAsync();

    [Fact]
    public Task Calls_of_own_methods_are_found_at_the_end_of_a_build() => OwnMethods("[|", "|]").InBuild()
        .ExpectMessage("TB2002", "Sends any number of requests (2 per call of Ask(), with at least 14 input tokens): nothing limits the length of documents")
        .ExpectMessage("TB2002", "Sends any number of requests (2 per call of Ask(), with at least 14 input tokens): nothing limits the length of documents")
        .RunAsync();

    [Fact]
    public Task Not_while_typing() => OwnMethods("", "").RunAsync();

    [Fact]
    public Task Callees_with_a_contract_cost_what_it_says() => Given.OpenAI("TB2002").InBuild()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Run(string[] documents)
                {
                    foreach (var document in documents)
                    {
                        [|Ask(document)|];
                    }
                }

                [TokenBudget(MaxInputTokens = 100)]
                private void Ask(string document) => client.CompleteChat(document);
            }
            """)
        .ExpectMessage("TB2002", "Sends any number of requests (1 per call of Ask(), with 7 to 100 input tokens): nothing limits the length of documents")
        .RunAsync();

    [Fact]
    public Task An_endpoint_is_no_loop() => Given.OpenAI("TB2002")
        .WithSource("""
            public sealed class App
            {
                public void MapGet(string path, Func<string, object> handler) => Handlers.Add(handler);

                public List<Func<string, object>> Handlers { get; } = [];
            }

            public static class Sample
            {
                public static void Map(App app, ChatClient client) => app.MapGet("/ask", question => client.CompleteChat(question).Value);
            }
            """)
        .RunAsync();

    [Fact]
    public Task Calls_that_look_alike_are_none() => Given.Project("TB2002")
        .WithOpenAI()
        .WithSource("""
            public sealed class ChatClient
            {
                public void CompleteChat(string text) => Console.WriteLine(text);
            }

            public sealed class Sample(ChatClient client)
            {
                public void Run(string[] documents)
                {
                    foreach (var document in documents)
                    {
                        client.CompleteChat(document);
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Embeddings_one_by_one() => Given.OpenAI("TB2002", "text-embedding-3-small")
        .WithBody("EmbeddingClient client, string[] documents", "foreach (var document in documents) { [|client.GenerateEmbedding(document)|]; }")
        .RunAsync();

    [Fact]
    public Task Top_level_statements() => Given.OpenAI("TB2002")
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            foreach (var argument in args)
            {
                [|client.CompleteChat(argument)|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task Settings_and_pragmas_decide() => Body("""
        foreach (var document in documents)
        {
            [|client.CompleteChat(document)|];
        }

        #pragma warning disable TB2002
        foreach (var document in documents)
        {
            client.CompleteChat(document);
        }
        """)
        .WithSettings("dotnet_diagnostic.TB2002.severity = error")
        .ExpectSeverity("TB2002", DiagnosticSeverity.Error)
        .RunAsync();

    [Fact]
    public Task A_setting_switches_it_off() => Body("while (true) { client.CompleteChat(\"Hello\"); }")
        .WithSettings("dotnet_diagnostic.TB2002.severity = none")
        .RunAsync();

    private static Verification Body(string body) => Given.OpenAI("TB2002").WithBody("ChatClient client, string[] documents", body);

    private static Verification OwnMethods(string open, string close) => Given.OpenAI("TB2002")
        .WithSource($$"""
            public sealed class Desk(Asker asker)
            {
                public void Run(string[] documents)
                {
                    foreach (var document in documents)
                    {
                        {{open}}asker.Ask(document){{close}};
                    }
                }

                public void RunAll(string[] documents) => Array.ForEach(documents, document => {{open}}asker.Ask(document){{close}});

                public void RunOnce(string[] documents) => asker.Ask(documents[0]);
            }
            """)
        .WithSource("""
            public sealed class Asker(ChatClient client)
            {
                public void Ask(string document)
                {
                    client.CompleteChat(document);
                    client.CompleteChat(document);
                }
            }
            """);
}
