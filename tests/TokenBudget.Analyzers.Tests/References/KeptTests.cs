using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Clients, options, texts and numbers that objects of another project keep from their constructors.</summary>
/// <remarks>One user message is 7 tokens of GPT-4o more than its text, and Hello is 1.</remarks>
public sealed class KeptTests
{
    private const string Classes = """
        namespace Lib;

        public interface IAsk { Task Ask(string text); }

        public sealed class Field : IAsk
        {
            private readonly ChatClient _client;
            public Field(ChatClient client) { _client = client; }
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Primary(ChatClient client, ChatCompletionOptions? options = null)
        {
            public Task Ask(string text) => client.CompleteChatAsync([new UserChatMessage(text)], options);
            public async Task Twice(string text) { await Ask(text); await Ask(text); }
            public async Task Maybe(string text) { if (text.Length > 3) { await client.CompleteChatAsync([new UserChatMessage(text)], options); } await client.CompleteChatAsync([new UserChatMessage(text)], options); }
        }

        public class Named
        {
            private readonly ChatClient _client;
            private readonly string _start;
            public Named(string model, string start, int cap) { _client = new ChatClient(model, "key"); _start = start; Cap = cap; }
            private int Cap { get; }
            private ChatClient Client => _client;
            public Task Ask() => Client.CompleteChatAsync([new UserChatMessage(_start)], new ChatCompletionOptions { MaxOutputTokenCount = Cap });
        }

        public class Base(ChatClient client)
        {
            protected ChatClient Client { get; } = client;
            public Task Ask(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Derived(int number, ChatClient client) : Base(client)
        {
            public Task More(string text) => number > 3 ? Task.CompletedTask : Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Chained
        {
            private readonly ChatClient _client;
            private readonly ChatCompletionOptions _options;
            public Chained(ChatClient client) : this(new ChatCompletionOptions(), client) { }
            public Chained(ChatCompletionOptions options, ChatClient client) { _client = client; _options = options; }
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], _options);
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

        public sealed class Changing(ChatClient client, ChatCompletionOptions options)
        {
            public void Raise() => options.MaxOutputTokenCount = 5000;
            public Task Ask(string text) => client.CompleteChatAsync([new UserChatMessage(text)], options);
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
            public Task Ask(string text) => _client.CompleteChatAsync([new UserChatMessage(text)], _options);
        }

        public sealed class Showing(ChatClient client, ChatCompletionOptions options)
        {
            public ChatCompletionOptions Options => options;
            public Task Ask(string text) => client.CompleteChatAsync([new UserChatMessage(text)], options);
        }

        public sealed class Both(ChatClient client, ChatCompletionOptions options)
        {
            public Task Ask(string text, ChatCompletionOptions more) { more.MaxOutputTokenCount = 500; return client.CompleteChatAsync([new UserChatMessage(text)], options); }
        }

        public sealed class Explicit(ChatClient client) : IAsk
        {
            Task IAsk.Ask(string text) => client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
        }

        public sealed class Outer(ChatClient client)
        {
            private readonly Field _inner = new(client);
            public Task Ask(string text) => _inner.Ask(text);
            public Task Other(Field other) => other.Ask("Hello");
        }

        public sealed class Texts(ChatClient client, IReadOnlyList<string> texts)
        {
            public async Task All() { foreach (var text in texts) { await client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }); } }
        }
        """;

    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", Classes);

    [Theory]
    [InlineData("""new Lib.Field(mini).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""new Lib.Field(client).Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Field(flag ? mini : new ChatClient("gpt-4o", "key")).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""(flag ? new Lib.Field(mini) : new Lib.Field(new ChatClient("gpt-4o", "key"))).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""(flag ? new Lib.Field(mini) : given).Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""given.Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Primary(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello")""", "1 × 8", "0..50")]
    [InlineData("""new Lib.Primary(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Twice("Hello")""", "2 × 16", "0..100")]
    [InlineData("""new Lib.Primary(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Maybe("Hello")""", "1..2 × 7..24", "0..100")]
    [InlineData("""new Lib.Primary(options: new ChatCompletionOptions { MaxOutputTokenCount = 50 }, client: mini).Ask("Hello")""", "1 × 8", "0..50")]
    [InlineData("""new Lib.Primary(mini).Ask("Hello")""", "1 × 8", "0..16384")]
    [InlineData("""new Lib.Primary(mini, shown).Ask("Hello")""", "1 × 8", "0..50")]
    [InlineData("""new Lib.Named("gpt-4o-mini", "Hello", 60).Ask()""", "1 × 8", "0..60")]
    [InlineData("""new Lib.Named("gpt-4o-mini", "Hello", flag ? 60 : 70).Ask()""", "1 × 8", "0..70")]
    [InlineData("""new Lib.Base(mini).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""new Lib.Derived(1, mini).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""new Lib.Derived(1, mini).More("Hello")""", "0..1 × 0..8", "0..100")]
    [InlineData("""new Lib.Chained(new ChatCompletionOptions { MaxOutputTokenCount = 50 }, mini).Ask("Hello")""", "1 × 8", "0..50")]
    [InlineData("""new Lib.Chained(mini).Ask("Hello")""", "1 × 8..?", "0..16384")]
    [InlineData("""new Lib.Two(mini).Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Replaced(mini).Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Changing(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello")""", "1 × 1..?", "0..?")]
    [InlineData("""new Lib.Sharing(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello")""", "1 × 1..?", "0..?")]
    [InlineData("""new Lib.Telling(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello")""", "1 × 1..?", "0..?")]
    [InlineData("""new Lib.Showing(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello")""", "1 × 1..?", "0..?")]
    [InlineData("""new Lib.Both(mini, shown).Ask("Hello", shown)""", "1 × 8..?", "0..16384")]
    [InlineData("""new Lib.Both(mini, new ChatCompletionOptions { MaxOutputTokenCount = 50 }).Ask("Hello", shown)""", "1 × 8", "0..50")]
    [InlineData("""((Lib.IAsk)new Lib.Field(mini)).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""((Lib.IAsk)new Lib.Explicit(mini)).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""ask.Ask("Hello")""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Outer(mini).Ask("Hello")""", "1 × 8", "0..100")]
    [InlineData("""new Lib.Outer(mini).Other(given)""", "1 × 1..985", "0..100")]
    [InlineData("""new Lib.Texts(mini, ["Hello", "Hello"]).All()""", "2 × 16", "0..200")]
    public async Task A_call_costs_what_its_object_was_made_with(string call, string figures, string output)
    {
        var method = await MethodAsync($$"""
            public class App(ChatClient client, Lib.Field given, Lib.IAsk ask)
            {
                private static readonly ChatClient mini = new("gpt-4o-mini", "key");
                public async Task Run(bool flag)
                {
                    var shown = new ChatCompletionOptions { MaxOutputTokenCount = 50 };
                    await {{call}};
                }
            }
            """);

        Assert.Equal(figures, method.Figures());
        Assert.Equal(output, $"{method.Output.Min}..{method.Output.Max?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"}");
    }

    [Theory]
    [InlineData("private readonly Lib.Field _ask = new(mini);", "_ask.Ask(\"Hello\")", "1 × 8")]
    [InlineData("private readonly Lib.Texts _ask = new(mini, [\"Hello\"]);", "_ask.All()", "0..? × 0..?")]
    [InlineData("private Lib.Field _ask = new(mini); public void Use(Lib.Field ask) => _ask = ask;", "_ask.Ask(\"Hello\")", "1 × 1..985")]
    public async Task An_object_in_a_field_is_known_where_nobody_can_change_it(string field, string call, string figures)
    {
        var method = await MethodAsync($$"""
            public class App
            {
                private static readonly ChatClient mini = new("gpt-4o-mini", "key");
                {{field}}
                public async Task Run() => await {{call}};
            }
            """);

        Assert.Equal(figures, method.Figures());
    }

    [Fact]
    public async Task A_change_after_the_object_was_made_is_seen()
    {
        var method = await MethodAsync("""
            public class App
            {
                public async Task Run(ChatClient client)
                {
                    var options = new ChatCompletionOptions { MaxOutputTokenCount = 50 };
                    var ask = new Lib.Primary(new ChatClient("gpt-4o-mini", "key"), options);
                    options.MaxOutputTokenCount = 70;
                    await ask.Ask("Hello");
                }
            }
            """);

        Assert.Equal(70, method.Output.Max);
    }

    [Fact]
    public async Task A_library_hands_on_what_its_own_objects_keep()
    {
        var middle = await Library.BuildAsync(
            "Middle",
            """
            namespace Middle;

            public sealed class Desk(ChatClient client)
            {
                private readonly Lib.Field _ask = new(client);
                public Task Ask(string text) => _ask.Ask(text);
            }
            """,
            await Built);
        var method = (await Library.MethodsAsync(Library.Project(
            "App",
            """
            public class App
            {
                public async Task Run() => await new Middle.Desk(new ChatClient("gpt-4o-mini", "key")).Ask("Hello");
            }
            """,
            await Built,
            middle)))["Run"];

        Assert.Equal("1 × 8", method.Figures());
    }

    [Theory]
    [InlineData("Lib.Translator")]
    [InlineData("Lib.ITranslator")]
    public async Task An_object_from_elsewhere_has_the_client_that_is_registered(string type)
    {
        var library = await Chat("Lib", """
            namespace Lib;

            public interface ITranslator { Task TranslateAsync(string text); }

            public sealed class Translator(IChatClient client) : ITranslator
            {
                public Task TranslateAsync(string text) => client.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 10 });
            }
            """).RunAndGetLibraryAsync();
        var method = (await Library.MethodsAsync(Chat("App", $$"""
            public static class Setup
            {
                public static void Add(IServiceCollection services, string key) => services.AddChatClient(new ChatClient("gpt-4o", key).AsIChatClient());
            }

            public sealed class Desk({{type}} translator)
            {
                public Task Run() => translator.TranslateAsync("Hello");
            }
            """).WithLibrary(library)))["Run"];

        Assert.Equal(8, method.Tokens.Min);
        Assert.NotNull(method.CostUsd);
    }

    private static Verification Chat(string name, string source) => Verify.Analyzer<TokenBudgetAnalyzer>(name).WithOpenAI().WithExtensionsAI()
        .WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithAnnotations()
        .WithUsings("Microsoft.Extensions.AI", "Microsoft.Extensions.DependencyInjection").WithFile("Usings.cs", "global using OpenAI.Chat;\nglobal using Microsoft.Extensions.AI;").WithSource(source);

    private static async Task<MethodFacts> MethodAsync(string source) =>
        (await Library.MethodsAsync(Library.Project("App", source, await Built)))["Run"];
}
