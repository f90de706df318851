using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class AddOutputCapFixerTests
{
    private const string Title = "Cap the output at 1,000 tokens (saves up to $0.00923 per call)";

    [Fact]
    public Task Messages_become_a_list_with_options_behind_it() => Fix(
        "ChatClient client",
        """[|client.CompleteChat("Hello")|];""",
        """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Several_messages_stay_in_their_order() => Fix(
        "ChatClient client, string question",
        """await [|client.CompleteChatAsync(new SystemChatMessage("Be brief."), new UserChatMessage(question))|];""",
        """await client.CompleteChatAsync([new SystemChatMessage("Be brief."), new UserChatMessage(question)], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Messages_on_lines_of_their_own_stay_there() => Fix(
        "ChatClient client, string question",
        """
        [|client.CompleteChat(
            new SystemChatMessage("Be brief."),
            new UserChatMessage(question))|];
        """,
        """
        client.CompleteChat(
            [new SystemChatMessage("Be brief."),
            new UserChatMessage(question)],
            new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });
        """);

    [Fact]
    public Task An_array_of_messages_needs_no_list() => Fix(
        "ChatClient client, ChatMessage[] messages",
        """[|client.CompleteChat(messages)|];""",
        """client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Options_that_are_left_out_are_added() => Fix(
        "ChatClient client, List<ChatMessage> messages",
        """[|client.CompleteChatStreamingAsync(messages)|];""",
        """client.CompleteChatStreamingAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Options_are_added_before_named_arguments() => Fix(
        "ChatClient client, List<ChatMessage> messages, CancellationToken token",
        """[|client.CompleteChat(messages, cancellationToken: token)|];""",
        """client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }, cancellationToken: token);""");

    [Fact]
    public Task Options_are_added_by_name_where_the_order_is_another() => Fix(
        "ChatClient client, List<ChatMessage> messages, CancellationToken token",
        """[|client.CompleteChat(cancellationToken: token, messages: messages)|];""",
        """client.CompleteChat(cancellationToken: token, messages: messages, options: new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Options_on_a_line_of_their_own_where_the_arguments_are() => Fix(
        "ChatClient client, List<ChatMessage> messages, CancellationToken token",
        """
        [|client.CompleteChat(
            messages,
            cancellationToken: token)|];
        """,
        """
        client.CompleteChat(
            messages,
            new ChatCompletionOptions { MaxOutputTokenCount = 1_000 },
            cancellationToken: token);
        """);

    [Fact]
    public Task Null_becomes_options() => Fix(
        "ChatClient client, List<ChatMessage> messages, CancellationToken token",
        """
        [|client.CompleteChat(messages, null, token)|];
        [|client.CompleteChat(messages, default, token)|];
        """,
        """
        client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }, token);
        client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }, token);
        """);

    [Fact]
    public Task The_cap_is_added_to_options_that_are_made_in_the_call() => Fix(
        "ChatClient client, List<ChatMessage> messages",
        """
        [|client.CompleteChat(messages, new ChatCompletionOptions())|];
        [|client.CompleteChat(messages, new())|];
        [|client.CompleteChat(messages, new ChatCompletionOptions { })|];
        [|client.CompleteChat(messages, new ChatCompletionOptions { Temperature = 0 })|];
        [|client.CompleteChat(messages, new() { Temperature = 0, TopP = 1, })|];
        [|client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = null, TopP = 1 })|];
        """,
        """
        client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });
        client.CompleteChat(messages, new() { MaxOutputTokenCount = 1_000 });
        client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });
        client.CompleteChat(messages, new ChatCompletionOptions { Temperature = 0, MaxOutputTokenCount = 1_000 });
        client.CompleteChat(messages, new() { Temperature = 0, TopP = 1, MaxOutputTokenCount = 1_000 });
        client.CompleteChat(messages, new ChatCompletionOptions { MaxOutputTokenCount = 1_000, TopP = 1 });
        """);

    [Fact]
    public Task The_cap_gets_a_line_of_its_own_where_the_other_options_have_one() => Fix(
        "ChatClient client, List<ChatMessage> messages",
        """
        var first = new ChatCompletionOptions
        {
            Temperature = 0, // the same answer every time
            TopP = 1,
        };
        [|client.CompleteChat(messages, first)|];
        var second = new ChatCompletionOptions
        {
            Temperature = 0,
            TopP = 1
        };
        [|client.CompleteChat(messages, second)|];
        """,
        """
        var first = new ChatCompletionOptions
        {
            Temperature = 0, // the same answer every time
            TopP = 1,
            MaxOutputTokenCount = 1_000,
        };
        client.CompleteChat(messages, first);
        var second = new ChatCompletionOptions
        {
            Temperature = 0,
            TopP = 1,
            MaxOutputTokenCount = 1_000
        };
        client.CompleteChat(messages, second);
        """);

    [Fact]
    public Task Options_that_several_calls_share_are_capped_once() => Fix(
        "ChatClient client, List<ChatMessage> messages",
        """
        var options = new ChatCompletionOptions();
        [|client.CompleteChat(messages, options)|];
        [|client.CompleteChat(messages, options)|];
        """,
        """
        var options = new ChatCompletionOptions { MaxOutputTokenCount = 1_000 };
        client.CompleteChat(messages, options);
        client.CompleteChat(messages, options);
        """);

    [Fact]
    public Task Options_in_a_field_or_property_are_capped_there() => Given.OpenAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Field = new() { Temperature = 0 };

                private ChatCompletionOptions Property { get; } = new();

                public void Run(List<ChatMessage> messages)
                {
                    [|client.CompleteChat(messages, Field)|];
                    [|client.CompleteChat(messages, Property)|];
                }
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Field = new() { Temperature = 0, MaxOutputTokenCount = 1_000 };

                private ChatCompletionOptions Property { get; } = new() { MaxOutputTokenCount = 1_000 };

                public void Run(List<ChatMessage> messages)
                {
                    client.CompleteChat(messages, Field);
                    client.CompleteChat(messages, Property);
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_budget_is_the_cap() => Given.OpenAI("TB1002").WithFix<AddOutputCapFixer>()
        .WithSettings("token_budget.max_output_tokens = 800")
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectFix(
            Given.Body("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 800 });"""),
            "Cap the output at 800 tokens (saves up to $0.00935 per call)")
        .RunAsync();

    [Fact]
    public Task Of_several_budgets_that_share_options_the_lowest_is_the_cap() => Given.OpenAI("TB1002").WithFix<AddOutputCapFixer>()
        .WithAnnotations()
        .WithUsings("TokenBudget")
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new();

                [TokenBudget(MaxOutputTokens = 300)]
                public void First(List<ChatMessage> messages) => [|client.CompleteChat(messages, Options)|];

                [TokenBudget(MaxOutputTokens = 500)]
                public void Second(List<ChatMessage> messages) => [|client.CompleteChat(messages, Options)|];
            }
            """)
        .ExpectFix("""
            public sealed class Sample(ChatClient client)
            {
                private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 300 };

                [TokenBudget(MaxOutputTokens = 300)]
                public void First(List<ChatMessage> messages) => client.CompleteChat(messages, Options);

                [TokenBudget(MaxOutputTokens = 500)]
                public void Second(List<ChatMessage> messages) => client.CompleteChat(messages, Options);
            }
            """)
        .RunAsync();

    [Fact]
    public Task Without_a_price_the_title_promises_no_saving() => Verify.Analyzer<Analyzers.TokenBudgetAnalyzer>().Only("TB2001").WithOpenAI().WithUsings("OpenAI.Chat")
        .WithFix<AddOutputCapFixer>()
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectFix(
            Given.Body("ChatClient client", """client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });"""),
            "Cap the output at 1,000 tokens")
        .RunAsync();

    [Fact]
    public Task Calls_inside_of_calls_are_all_capped() => Fix(
        "ChatClient client",
        """[|client.CompleteChat([|client.CompleteChat("Hello")|].Value.Content[0].Text)|];""",
        """client.CompleteChat([client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }).Value.Content[0].Text], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task Behind_conditional_access() => Fix(
        "ChatClient? client",
        """client?[|.CompleteChat("Hello")|];""",
        """client?.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });""");

    [Fact]
    public Task In_top_level_statements() => Given.OpenAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            [|client.CompleteChat("Hello")|];
            """)
        .ExpectFix("""
            var client = new ChatClient("gpt-4o-mini", "key");
            client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 });
            """)
        .RunAsync();

    [Fact]
    public Task All_files_of_a_project() => Given.OpenAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithSource("""public sealed class A(ChatClient client) { public object Run() => [|client.CompleteChat("Hello")|]; }""")
        .WithSource("""public sealed class B(ChatClient client) { public object Run() => [|client.CompleteChat("Hello")|]; }""")
        .ExpectFix("""public sealed class A(ChatClient client) { public object Run() => client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }); }""")
        .ExpectFixIn("Test1.cs", """public sealed class B(ChatClient client) { public object Run() => client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 1_000 }); }""")
        .RunAsync();

    [Theory]
    [InlineData("ChatClient client, ChatCompletionOptions options", """[|client.CompleteChat(["Hello"], options)|];""", "TB1006")]
    [InlineData("ChatClient client", """var options = new ChatCompletionOptions(); options = new ChatCompletionOptions { TopP = 1 }; [|client.CompleteChat(["Hello"], options)|];""", "TB2001")]
    [InlineData("ChatClient client", """[|client.CompleteChat(["Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 900 })|];""", "TB1002")]
    public Task Nothing_is_offered_where_the_cap_belongs_elsewhere(string parameters, string statements, string rule) => Given.OpenAI(rule).WithFix<AddOutputCapFixer>()
        .WithSettings(rule == "TB2001" ? "" : "token_budget.max_output_tokens = 800")
        .WithBody(parameters, statements)
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_language_without_collection_expressions_gets_no_list() => Given.OpenAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithLanguageVersion(LanguageVersion.CSharp11)
        .WithBody("ChatClient client", """[|client.CompleteChat("Hello")|];""")
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task Extensions_AI() => Given.ExtensionsAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithBody("IChatClient client, CancellationToken token", """
            await [|client.GetResponseAsync("Hello")|];
            await [|client.GetResponseAsync("Hello", cancellationToken: token)|];
            await [|ChatClientExtensions.GetResponseAsync(client, "Hello")|];
            await foreach (var update in [|client.GetStreamingResponseAsync("Hello", new ChatOptions { Temperature = 0 })|])
            {
            }
            """)
        .ExpectFix(
            Given.Body("IChatClient client, CancellationToken token", """
                await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 1_000 });
                await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 1_000 }, cancellationToken: token);
                await ChatClientExtensions.GetResponseAsync(client, "Hello", new ChatOptions { MaxOutputTokens = 1_000 });
                await foreach (var update in client.GetStreamingResponseAsync("Hello", new ChatOptions { Temperature = 0, MaxOutputTokens = 1_000 }))
                {
                }
                """),
            Title)
        .RunAsync();

    [Fact]
    public Task A_missing_using_is_added() => Given.Project("TB2001").WithExtensionsAI().WithFix<AddOutputCapFixer>()
        .WithFile("Sample.cs", """
            using System.Text;
            using Zoo;

            public sealed class Sample(Clients clients)
            {
                public async Task<StringBuilder> RunAsync() => new((await [|clients.Chat.GetResponseAsync(clients.History)|]).Text);
            }
            """)
        .WithSource("""
            using Microsoft.Extensions.AI;

            namespace Zoo;

            public sealed record Clients(IChatClient Chat, List<ChatMessage> History);
            """)
        .ExpectFix("""
            using System.Text;
            using Microsoft.Extensions.AI;
            using Zoo;

            public sealed class Sample(Clients clients)
            {
                public async Task<StringBuilder> RunAsync() => new((await clients.Chat.GetResponseAsync(clients.History, new ChatOptions { MaxOutputTokens = 1_000 })).Text);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_name_that_means_something_else_is_written_in_full() => Given.Project("TB2001").WithExtensionsAI().WithFix<AddOutputCapFixer>()
        .WithFile("Sample.cs", """
            public sealed class ChatOptions;

            public sealed class Sample(Microsoft.Extensions.AI.IChatClient client, List<Microsoft.Extensions.AI.ChatMessage> history)
            {
                public Task RunAsync() => [|client.GetResponseAsync(history)|];
            }
            """)
        .ExpectFix("""
            public sealed class ChatOptions;

            public sealed class Sample(Microsoft.Extensions.AI.IChatClient client, List<Microsoft.Extensions.AI.ChatMessage> history)
            {
                public Task RunAsync() => client.GetResponseAsync(history, new global::Microsoft.Extensions.AI.ChatOptions { MaxOutputTokens = 1_000 });
            }
            """)
        .RunAsync();

    [Fact]
    public Task Responses_get_a_request_object() => Given.OpenAI("TB2001").WithFix<AddOutputCapFixer>()
        .WithBody("ResponsesClient client, List<ResponseItem> items, string previous, CancellationToken token", """
            [|client.CreateResponse("gpt-5-mini", "Hello")|];
            await [|client.CreateResponseAsync("gpt-5-mini", items, previous)|];
            [|client.CreateResponseStreamingAsync("gpt-5-mini", "Hello", cancellationToken: token)|];
            [|client.CreateResponse(new CreateResponseOptions("gpt-5-mini", items))|];
            """)
        .ExpectFix(
            Given.Body("ResponsesClient client, List<ResponseItem> items, string previous, CancellationToken token", """
                client.CreateResponse(new CreateResponseOptions("gpt-5-mini", [ResponseItem.CreateUserMessageItem("Hello")]) { MaxOutputTokenCount = 1_000 });
                await client.CreateResponseAsync(new CreateResponseOptions("gpt-5-mini", items) { PreviousResponseId = previous, MaxOutputTokenCount = 1_000 });
                client.CreateResponseStreamingAsync(new CreateResponseOptions("gpt-5-mini", [ResponseItem.CreateUserMessageItem("Hello")]) { MaxOutputTokenCount = 1_000 }, token);
                client.CreateResponse(new CreateResponseOptions("gpt-5-mini", items) { MaxOutputTokenCount = 1_000 });
                """))
        .RunAsync();

    private static Task Fix(string parameters, string before, string after) => Given.OpenAI("TB2001")
        .WithFix<AddOutputCapFixer>()
        .WithBody(parameters, before)
        .ExpectFix(Given.Body(parameters, after), Title)
        .RunAsync();
}
