namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>A library of objects that keep clients, options, models, caps and texts from their constructors.</summary>
internal static class KeepingWrappers
{
    /// <summary>The classes with the kinds of their constructors' parameters, and a method with those of its own; see <see cref="HandingWrappers.Methods"/>.</summary>
    public static readonly (string Name, string Constructor, string Method, string Parameters)[] Classes =
    [
        ("Field", "k", "Ask", "t"), ("Primary", "kq", "Ask", "t"), ("Primary", "kq", "Twice", "t"), ("Named", "itx", "Ask", ""), ("Start", "kt", "Ask", "t"), ("Start", "kt", "Wrapped", "t"),
        ("Base", "k", "Ask", "t"), ("Derived", "nk", "Ask", "t"), ("Derived", "nk", "More", "t"), ("Chained", "k", "Ask", "t"), ("Chained", "qk", "Ask", "t"), ("Changing", "kp", "Ask", "t"),
        ("Sharing", "kp", "Ask", "t"), ("Telling", "kp", "Ask", "t"), ("Both", "kp", "Ask", "tP"), ("Outer", "k", "Ask", "t"), ("Texts", "kl", "All", ""), ("Growing", "kl", "Ask", "t"),
        ("Chat", "co", "Ask", "t"), ("Built", "Co", "Ask", "t"), ("Copied", "kp", "Ask", "t"), ("Capped", "kx", "Ask", "t"), ("Times", "kn", "Ask", "t"), ("Lambda", "kq", "Each", "l"),
        ("Getter", "kq", "Ask", "t"), ("Mixed", "ko", "Ask", "tq"), ("Two", "kk", "Ask", "t"), ("Replaced", "k", "Ask", "t"),
    ];

    /// <summary>The source.</summary>
    public const string Source = """
        namespace Lib;

        public sealed class Field
        {
            private readonly ChatClient _client;
            public Field(ChatClient client) { _client = client; }
            public Task Ask(string text) => _client.CompleteChatAsync([new SystemChatMessage("You are a careful translator."), new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Primary(ChatClient client, ChatCompletionOptions? options = null)
        {
            public Task Ask(string text) => client.CompleteChatAsync([new UserChatMessage("Say: " + text)], options);
            public async Task Twice(string text) { await Ask(text); await Ask(text); }
        }

        public class Named
        {
            private readonly ChatClient _client;
            private readonly string _start;
            public Named(string model, string start, int? cap) { _client = new ChatClient(model, "key"); _start = start; Cap = cap; }
            private int? Cap { get; }
            public Task Ask() => _client.CompleteChatAsync([new UserChatMessage(_start)], new ChatCompletionOptions { MaxOutputTokenCount = Cap });
        }

        public sealed class Start(ChatClient client, string start)
        {
            private readonly string _frame = "<" + start + ">";
            public Task Ask(string text) => client.CompleteChatAsync([new SystemChatMessage(start), new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 10 });
            public Task Wrapped(string text) => client.CompleteChatAsync([new UserChatMessage(_frame + text)], new ChatCompletionOptions { MaxOutputTokenCount = 10 });
        }

        public class Base(ChatClient client)
        {
            protected ChatClient Client { get; } = client;
            public Task Ask(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Derived(int number, ChatClient client) : Base(client)
        {
            public async Task More(string text) { for (var i = 0; i < number; i++) { await Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 30 }); } }
        }

        public sealed class Chained
        {
            private readonly ChatClient _client;
            private readonly ChatCompletionOptions? _options;
            public Chained(ChatClient client) : this(new ChatCompletionOptions { MaxOutputTokenCount = 20 }, client) { }
            public Chained(ChatCompletionOptions? options, ChatClient client) { _client = client; _options = options; }
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], _options);
        }

        public sealed class Changing(ChatClient client, ChatCompletionOptions options)
        {
            public void Raise() => options.MaxOutputTokenCount = 5000;
            public Task Ask(string text) { Raise(); return client.CompleteChatAsync([new UserChatMessage(text)], options); }
        }

        public sealed class Sharing
        {
            private readonly ChatClient _client;
            private readonly ChatCompletionOptions _options;
            private readonly Changing _other;
            public Sharing(ChatClient client, ChatCompletionOptions options) { _client = client; _options = options; _other = new Changing(client, options); }
            public Task Ask(string text) { _other.Raise(); return _client.CompleteChatAsync([new UserChatMessage(text)], _options); }
        }

        public sealed class Telling
        {
            private readonly ChatClient _client;
            private readonly ChatCompletionOptions _options;
            public Telling(ChatClient client, ChatCompletionOptions options) { _client = client; _options = options; Later = () => options.MaxOutputTokenCount = 5000; }
            public Action Later { get; }
            public Task Ask(string text) { Later(); return _client.CompleteChatAsync([new UserChatMessage(text)], _options); }
        }

        public sealed class Both(ChatClient client, ChatCompletionOptions options)
        {
            public Task Ask(string text, ChatCompletionOptions more) { more.MaxOutputTokenCount = 500; return client.CompleteChatAsync([new UserChatMessage(text)], options); }
        }

        public sealed class Outer(ChatClient client)
        {
            private readonly Field _inner = new(client);
            public Task Ask(string text) => _inner.Ask(text + "!");
        }

        public sealed class Texts(ChatClient client, IReadOnlyList<string> texts)
        {
            public async Task All() { foreach (var text in texts) { await client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }); } }
        }

        public sealed class Growing
        {
            private readonly ChatClient _client;
            private readonly List<string> _texts;
            public Growing(ChatClient client, List<string> texts) { _client = client; _texts = texts; _texts.Add("One more."); }
            public async Task Ask(string text) { _texts.Add(text); foreach (var one in _texts) { await _client.CompleteChatAsync([new UserChatMessage(one)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }); } }
        }

        public sealed class Chat(IChatClient client, ChatOptions? options)
        {
            public Task Ask(string text) => client.GetResponseAsync("Question: " + text, options);
        }

        public sealed class Built
        {
            private readonly IChatClient _client;
            private readonly ChatOptions? _options;
            public Built(IChatClient client, ChatOptions? options) { _client = client.AsBuilder().UseFunctionInvocation().Build(); _options = options; }
            public Task Ask(string text) => _client.GetResponseAsync(text, _options);
        }

        public sealed class Copied
        {
            private readonly ChatClient _client;
            private readonly ChatCompletionOptions _options;
            public Copied(ChatClient client, ChatCompletionOptions options) { _client = client; _options = new ChatCompletionOptions { MaxOutputTokenCount = options.MaxOutputTokenCount }; }
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], _options);
        }

        public sealed class Capped(ChatClient client, int? cap)
        {
            private readonly ChatCompletionOptions _options = new() { MaxOutputTokenCount = cap };
            public Task Ask(string text) => client.CompleteChatAsync([new UserChatMessage(text)], _options);
        }

        public sealed class Times(ChatClient client, int n)
        {
            public async Task Ask(string text) { for (var i = 0; i < n; i++) { await client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 9 }); } }
        }

        public sealed class Lambda(ChatClient client, ChatCompletionOptions? options)
        {
            public Task Each(IReadOnlyList<string> docs) => Task.WhenAll(docs.Select(doc => client.CompleteChatAsync([new UserChatMessage(doc)], options)));
        }

        public sealed class Getter(ChatClient client, ChatCompletionOptions? options)
        {
            private ChatClient Client => client;
            private ChatCompletionOptions? Options { get; } = options;
            public Task Ask(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], Options);
        }

        public sealed class Mixed(ChatClient client, ChatOptions? chat)
        {
            public async Task Ask(string text, ChatCompletionOptions? options = null) { await client.AsIChatClient().GetResponseAsync(text, chat); await client.CompleteChatAsync([new UserChatMessage(text)], options); }
        }

        public sealed class Two
        {
            private readonly ChatClient _client;
            public Two(ChatClient client) { _client = client; }
            public Two(ChatClient one, ChatClient other) { _client = other; }
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Replaced
        {
            private ChatClient _client;
            public Replaced(ChatClient client) { _client = client; }
            public void Use(ChatClient client) => _client = client;
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }
        """;
}
