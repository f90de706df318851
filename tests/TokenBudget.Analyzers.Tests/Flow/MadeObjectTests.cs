using TokenBudget.Analyzers.Tests.References;

namespace TokenBudget.Analyzers.Tests.Flow;

/// <summary>Objects whose constructors can be seen hold what these leave in them, with initialisers, base classes and getters.</summary>
/// <remarks>One user message is 7 tokens of GPT-4o more than its text, Hello is 1, and so is Bye.</remarks>
public sealed class MadeObjectTests
{
    private const string Classes = """
        public class Asker(ChatClient client, string start = "Hello")
        {
            private readonly string _start = start;
            private ChatClient Client => client;
            public string Start { get; set; } = start;
            public Task AskAsync() => Client.CompleteChatAsync([new UserChatMessage(_start)]);
            public Task AskStartAsync() => Client.CompleteChatAsync([new UserChatMessage(Start)]);
            public async Task TwiceAsync(Func<Task> work) { await work(); await work(); }
        }

        public sealed class Polite(ChatClient client) : Asker(client, "Bye") { }

        public sealed class Chat
        {
            private readonly ChatClient _client;
            private readonly List<ChatMessage> _history = [];
            public Chat(ChatClient client) => _client = client;
            public Task SendAsync(string text) { _history.Add(new UserChatMessage(text)); return _client.CompleteChatAsync(_history); }
        }

        public sealed class Counter
        {
            private readonly List<string> _texts = ["Hello", "Hello"];
            public async Task AllAsync(ChatClient client) { foreach (var text in _texts) { await client.CompleteChatAsync([new UserChatMessage(text)]); } }
        }

        public sealed class Keeper
        {
            private readonly Asker _asker = new(new ChatClient("gpt-4o-mini", "key"));
            public Task AskAsync() => _asker.AskAsync();
            public Task AskStartAsync() => _asker.AskStartAsync();
        }
        """;

    [Theory]
    [InlineData("new Asker(client).AskAsync()", "1 × 8")]
    [InlineData("new Asker(client, \"Hello Hello\").AskAsync()", "1 × 9")]
    [InlineData("new Polite(client).AskAsync()", "1 × 8")]
    [InlineData("new Asker(client) { Start = \"Hello Hello Hello\" }.AskStartAsync()", "1 × 10")]
    [InlineData("(flag ? new Asker(client) : new Polite(client)).AskAsync()", "1 × 8")]
    [InlineData("(flag ? new Asker(client) : new Asker(client, \"Hello Hello\")).AskAsync()", "1 × 8..9")]
    [InlineData("new Counter().AllAsync(client)", "2 × 16")]
    [InlineData("new Keeper().AskAsync()", "1 × 8")]
    public async Task A_call_sends_what_its_object_was_made_with(string call, string figures) => Assert.Equal(figures, await FiguresAsync($"await {call};"));

    [Theory]
    [InlineData("var chat = new Chat(client); await chat.SendAsync(\"Hello\"); await chat.SendAsync(\"Bye\");", "2 × 21")]
    [InlineData("var one = new Chat(client); var other = new Chat(client); await one.SendAsync(\"Hello\"); await other.SendAsync(\"Bye\");", "2 × 16")]
    [InlineData("var asker = new Asker(client); await asker.TwiceAsync(() => asker.AskAsync());", "2 × 0..?")]
    [InlineData("var asker = new Asker(client); await asker.TwiceAsync(() => { asker.Start = \"Hello Hello\"; return Task.CompletedTask; }); await asker.AskStartAsync();", "1 × 0..?")]
    public async Task Objects_change_one_by_one(string statements, string figures) => Assert.Equal(figures, await FiguresAsync(statements));

    [Theory]
    [InlineData("keeper.AskAsync()", "1 × 8")]
    [InlineData("keeper.AskStartAsync()", "1 × 7..?")]
    public async Task Of_an_object_in_a_field_only_what_nobody_can_change_is_known(string call, string figures)
    {
        var methods = await Library.MethodsAsync(Library.Project("App", Classes + $"public static class App {{ public static Task Run(Keeper keeper) => {call}; }}"));

        Assert.Equal(figures, methods["Run"].Figures());
    }

    private static async Task<string> FiguresAsync(string statements) =>
        (await Library.MethodsAsync(Library.Project("App", $$"""
            {{Classes}}
            public static class App
            {
                private static readonly ChatClient client = new("gpt-4o-mini", "key");
                public static async Task Run(bool flag) { {{statements}} }
            }
            """)))["Run"].Figures();
}
