using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2003.</summary>
public sealed class GrowingHistoryTests
{
    [Fact]
    public Task A_chat_that_sends_everything_again() => Body("""
        List<ChatMessage> history = [new SystemChatMessage("You are a helpful assistant.")];
        while (true)
        {
            var question = Console.ReadLine();
            if (question is null)
            {
                break;
            }

            history.Add(new UserChatMessage(question));
            ChatCompletion answer = [|client.CompleteChat(history, new ChatCompletionOptions { MaxOutputTokenCount = 200 })|];
            history.Add(new AssistantChatMessage(answer.Content[0].Text));
        }
        """)
        .ExpectMessage("TB2003", "Sends at least 530 input tokens in 10 calls and 41,300 in 100: the history grows with each and is sent again in each, and nothing limits the loop of line 6. n calls: n × (17 + tokens(Console.ReadLine())) + n × (n − 1) / 2 × (8 + tokens(Console.ReadLine()) + tokens(reply in line 15))")
        .ExpectSeverity("TB2003", DiagnosticSeverity.Warning)
        .RunAsync();

    [Fact]
    public Task It_says_that_nothing_limits_the_loop_already() => Given.OpenAI("TB2002")
        .WithBody("ChatClient client, string[] questions", """
            List<ChatMessage> history = [];
            foreach (var question in questions)
            {
                history.Add(new UserChatMessage(question));
                client.CompleteChat(history);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_tool_loop_adds_what_the_tools_say() => Body("""
        List<ChatMessage> messages = [new UserChatMessage("What is the weather?")];
        bool again;
        do
        {
            again = false;
            ChatCompletion completion = [|client.CompleteChat(messages)|];
            if (completion.FinishReason == ChatFinishReason.ToolCalls)
            {
                messages.Add(new AssistantChatMessage(completion));
                foreach (var call in completion.ToolCalls)
                {
                    messages.Add(new ToolChatMessage(call.Id, "Sunny."));
                }

                again = true;
            }
        }
        while (again);
        """)
        .ExpectMessage("TB2003", "Sends input tokens that grow with the square of the calls: the history grows with each and is sent again in each, and nothing limits the loop of line 7. n calls: n × (16 + tokens(reply in line 10) + 6 × |parts of the reply in line 10|) + n × (n − 1) / 2 × (4 + tokens(reply in line 10) + 6 × |parts of the reply in line 10|)")
        .RunAsync();

    [Fact]
    public Task History_in_loops_in_loops() => Body("""
        List<ChatMessage> history = [];
        while (Console.ReadLine() is not null)
        {
            foreach (var question in questions)
            {
                history.Add(new UserChatMessage("Go on."));
                [|client.CompleteChat(history)|];
            }
        }
        """)
        .ExpectMessage("TB2003", "Sends at least 415 input tokens in 10 calls and 35,650 in 100: the history grows with each and is sent again in each, and nothing limits the length of questions. n calls: n × (10 + 7 × earlier iterations of the loop around × |questions|) + n × (n − 1) / 2 × 7")
        .RunAsync();

    [Fact]
    public Task Text_that_gets_longer_is_history_too() => Body("""
        var talk = "";
        foreach (var question in questions)
        {
            talk += "Customer: hello! ";
            [|client.CompleteChat(talk)|];
        }

        List<string> lines = [];
        foreach (var question in questions)
        {
            lines.Add("Customer: hello!");
            [|client.CompleteChat(string.Join("\n", lines))|];
        }
        """).RunAsync();

    [Fact]
    public Task Through_a_method_that_adds_and_sends() => Given.OpenAI("TB2003").InBuild()
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public void Run()
                {
                    List<ChatMessage> history = [];
                    while (Console.ReadLine() is { } question)
                    {
                        [|Ask(history, question)|];
                    }
                }

                private string Ask(List<ChatMessage> history, string question)
                {
                    history.Add(new UserChatMessage(question));
                    return client.CompleteChat(history).Value.Content[0].Text;
                }
            }
            """)
        .ExpectMessage("TB2003", "Sends at least 250 input tokens in 10 calls and 20,500 in 100: the history grows with each and is sent again in each, and nothing limits the loop of line 6. n calls: n × (7 + tokens(Console.ReadLine())) + n × (n − 1) / 2 × (4 + tokens(Console.ReadLine()))")
        .RunAsync();

    [Theory]
    [InlineData("for (var i = 0; i < 5; i++) { history.Add(new UserChatMessage(\"Go on.\")); client.CompleteChat(history); }")]
    [InlineData("for (var i = 0; i < 5_000; i++) { history.Add(new UserChatMessage(\"Go on.\")); client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions.Take(5)) { history.Add(new UserChatMessage(question)); client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { List<ChatMessage> fresh = [new UserChatMessage(question)]; client.CompleteChat(fresh); }")]
    [InlineData("foreach (var question in questions) { history.Clear(); history.Add(new UserChatMessage(question)); client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { history = [new UserChatMessage(question)]; client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); if (history.Count > 20) { history.RemoveAt(0); } client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); history.RemoveRange(0, Math.Max(0, history.Count - 20)); client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); client.CompleteChat(history.TakeLast(20)); }")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); history = history.TakeLast(20).ToList(); client.CompleteChat(history); }")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); } client.CompleteChat(history);")]
    [InlineData("foreach (var question in questions) { history.Add(new UserChatMessage(question)); client.CompleteChat(\"Hello\"); }")]
    public Task What_does_not_grow_without_end_is_silent(string loop) => Body("List<ChatMessage> history = [];\n" + loop).RunAsync();

    [Fact]
    public Task A_declared_bound_is_a_limit() => Class("""
        [LoopBound(12)]
        public void Talk()
        {
            List<ChatMessage> history = [];
            while (true)
            {
                history.Add(new UserChatMessage(Console.ReadLine()));
                client.CompleteChat(history);
            }
        }
        """).RunAsync();

    [Fact]
    public Task History_in_a_field_grows_with_each_call() => Class("""
        private readonly List<ChatMessage> _history = [new SystemChatMessage("You are a helpful assistant.")];

        public string Ask(string question)
        {
            _history.Add(new UserChatMessage(question));
            ChatCompletion answer = [|client.CompleteChat(_history, _options)|];
            _history.Add(new AssistantChatMessage(answer.Content[0].Text));
            return answer.Content[0].Text;
        }
        """)
        .ExpectMessage("TB2003", "Sends at least 530 input tokens in 10 calls of Ask() and 41,300 in 100: the history grows with each and is sent again in each, and nothing limits _history. n calls: n × (17 + tokens(question)) + n × (n − 1) / 2 × (8 + tokens(question) + tokens(reply in line 10))")
        .RunAsync();

    [Fact]
    public Task History_that_another_method_fills() => Class("""
        private readonly List<ChatMessage> _history = [];

        public void Say(string text) => _history.Add(new UserChatMessage(text));

        public string Answer() => [|client.CompleteChat(_history, _options)|].Value.Content[0].Text;
        """)
        .ExpectMessage("TB2003", "Sends input tokens that grow with the square of the calls of Answer(): the history grows with each and is sent again in each, and nothing limits _history. n calls: n × 3 + n × (n − 1) / 2 × |messages added in between| × (4 + tokens(_history[]))")
        .RunAsync();

    [Fact]
    public Task History_in_a_property_that_others_may_read() => Class("""
        public IReadOnlyList<ChatMessage> All => History;

        private List<ChatMessage> History { get; } = new();

        public int Count => History.Count;

        public void Ask(string question)
        {
            lock (History)
            {
                History.Add(new UserChatMessage(question));
                [|client.CompleteChat(History)|];
            }
        }
        """).RunAsync();

    [Theory]
    [InlineData("if (_history.Count > 20) { _history.RemoveRange(0, 2); }")]
    [InlineData("if (_history.Count > 20) { _history.RemoveAt(0); }")]
    [InlineData("if (_history.Count > 20) { _history = _history.TakeLast(20).ToList(); }")]
    [InlineData("if (question.Length == 0) { _history.Clear(); }")]
    [InlineData("Trim(_history);")]
    public Task A_field_that_is_trimmed_is_silent(string trim) => Class($$"""
        private List<ChatMessage> _history = [];

        public void Ask(string question)
        {
            {{trim}}
            _history.Add(new UserChatMessage(question));
            client.CompleteChat(_history);
        }

        private static void Trim(List<ChatMessage> history) => history.RemoveRange(0, Math.Max(0, history.Count - 20));
        """).RunAsync();

    [Fact]
    public Task A_field_that_another_method_clears_is_silent() => Class("""
        private readonly List<ChatMessage> _history = [];

        public void Ask(string question)
        {
            _history.Add(new UserChatMessage(question));
            client.CompleteChat(_history);
        }

        public void Reset() => _history.Clear();
        """).RunAsync();

    [Fact]
    public Task A_field_that_nobody_lengthens_is_silent() => Class("""
        private readonly List<ChatMessage> _examples = [new UserChatMessage("Hello"), new AssistantChatMessage("Hi")];

        public void Ask(string question) => client.CompleteChat([.. _examples, new UserChatMessage(question)]);
        """).RunAsync();

    [Fact]
    public Task A_list_that_other_projects_may_change_is_silent() => Class("""
        public List<ChatMessage> History { get; } = [];

        public void Ask(string question)
        {
            History.Add(new UserChatMessage(question));
            client.CompleteChat(History);
        }
        """).RunAsync();

    [Fact]
    public Task A_list_that_the_whole_project_can_see_is_judged_by_the_whole_project() => Given.OpenAI("TB2003")
        .WithSource("""
            internal sealed class Talk(ChatClient client)
            {
                public List<ChatMessage> Messages { get; } = [];

                public List<ChatMessage> Notes { get; } = [];

                public void Ask(string question)
                {
                    Messages.Add(new UserChatMessage(question));
                    [|client.CompleteChat(Messages)|];
                }

                public void Note(string note)
                {
                    Notes.Add(new UserChatMessage(note));
                    client.CompleteChat(Notes);
                }
            }
            """)
        .WithSource("""
            internal static class Desk
            {
                public static void Close(Talk talk) => talk.Notes.Clear();
            }
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI_with_messages_of_the_response() => Given.ExtensionsAI("TB2003")
        .WithSource("""
            public sealed class Sample(IChatClient client)
            {
                private readonly List<ChatMessage> _history = [];

                public async Task<string> AskAsync(string question)
                {
                    _history.Add(new ChatMessage(ChatRole.User, question));
                    var response = await [|client.GetResponseAsync(_history)|];
                    _history.AddMessages(response);
                    return response.Text;
                }
            }
            """)
        .ExpectMessage("TB2003", "Sends at least 250 input tokens in 10 calls of AskAsync() and 20,500 in 100: the history grows with each and is sent again in each, and nothing limits _history. n calls: n × (7 + tokens(question)) + n × (n − 1) / 2 × (4 + tokens(question) + |parts of the reply in line 8| × (4 + tokens(reply in line 8)))")
        .RunAsync();

    [Theory]
    [InlineData("inner.AsBuilder().UseChatReducer(new MessageCountingChatReducer(20)).Build()")]
    [InlineData("inner.AsBuilder().UseFunctionInvocation().UseChatReducer().Build()")]
    [InlineData("new ChatClientBuilder(inner).UseChatReducer(new SummarizingChatReducer(inner, 10, 5)).Build()")]
    [InlineData("new ReducingChatClient(inner, new MessageCountingChatReducer(20))")]
    public Task A_client_with_a_chat_reducer_limits_what_is_sent(string client) => Given.ExtensionsAI("TB2003").WithStubs(Stub.ExtensionsAI)
        .WithSource($$"""
            public sealed class Sample(IChatClient inner)
            {
                private readonly IChatClient _client = {{client}};
                private readonly List<ChatMessage> _history = [];

                public async Task AskAsync(string question)
                {
                    _history.Add(new ChatMessage(ChatRole.User, question));
                    await _client.GetResponseAsync(_history);
                }

                public async Task TalkAsync()
                {
                    var client = {{client}};
                    List<ChatMessage> history = [];
                    while (Console.ReadLine() is { } line)
                    {
                        history.Add(new ChatMessage(ChatRole.User, line));
                        await client.GetResponseAsync(history);
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_client_without_one_does_not() => Given.ExtensionsAI("TB2003").WithStubs(Stub.ExtensionsAI)
        .WithBody("IChatClient inner", """
            var client = inner.AsBuilder().UseFunctionInvocation().Build();
            List<ChatMessage> history = [];
            while (Console.ReadLine() is { } line)
            {
                history.Add(new ChatMessage(ChatRole.User, line));
                await [|client.GetResponseAsync(history)|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_reducer_that_code_calls_limits_too() => Given.ExtensionsAI("TB2003").WithStubs(Stub.ExtensionsAI)
        .WithBody("IChatClient client, IChatReducer reducer", """
            List<ChatMessage> history = [];
            while (Console.ReadLine() is { } line)
            {
                history.Add(new ChatMessage(ChatRole.User, line));
                history = (await reducer.ReduceAsync(history, default)).ToList();
                await client.GetResponseAsync(history);
            }
            """)
        .RunAsync();

    [Fact]
    public Task Anthropic() => Given.Anthropic("TB2003")
        .WithSource("""
            public sealed class Sample(AnthropicClient client)
            {
                private readonly List<MessageParam> _history = [];

                public async Task Ask(string question)
                {
                    _history.Add(new UserMessageParam { Content = question });
                    await [|client.Messages.Create(new MessageCreateParams { Model = Model.ClaudeHaiku4_5, MaxTokens = 100, Messages = _history })|];
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Lists_that_look_alike_are_none() => Class("""
        private readonly Log _history = new();

        public void Ask(string question)
        {
            _history.Add(new UserChatMessage(question));
            client.CompleteChat(_history.Last);
        }

        private sealed class Log
        {
            public ChatMessage Last { get; private set; } = new UserChatMessage("");

            public void Add(ChatMessage message) => Last = message;
        }
        """).RunAsync();

    [Fact]
    public Task Settings_and_pragmas_decide() => Class("""
        private readonly List<ChatMessage> _history = [];

        public void Ask(string question)
        {
            _history.Add(new UserChatMessage(question));
            [|client.CompleteChat(_history)|];
        }

        #pragma warning disable TB2003
        public void Tell(string question)
        {
            _history.Add(new UserChatMessage(question));
            client.CompleteChat(_history);
        }
        """)
        .WithSettings("dotnet_diagnostic.TB2003.severity = suggestion")
        .ExpectSeverity("TB2003", DiagnosticSeverity.Info)
        .RunAsync();

    private static Verification Body(string body) => Given.OpenAI("TB2003").WithBody("ChatClient client, string[] questions", body);

    /// <summary>One class with these members; the first is in line 5.</summary>
    private static Verification Class(string members) => Given.OpenAI("TB2003")
        .WithSource("public sealed class Sample(ChatClient client)\n{\n    private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = 200 };\n\n"
            + string.Join('\n', members.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 || line[0] == '#' ? line : "    " + line)) + "\n}\n");
}
