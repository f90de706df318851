using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>What a caller hands in is measured where it is known, and put into the summary of what is called.</summary>
/// <remarks>One user message is 7 tokens of GPT-4o more than its text. A known argument may have one token more inside of other text.</remarks>
public sealed class ArgumentTests
{
    private const string Wrappers = """
        namespace Lib;

        public class Wrapper
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");
            public Task<string> Ask(string text) => Send(text);
            public Task<string> Ask(string text, string more) => Send(text + "\n" + more);
            public Task<string> Note([MaxTokens(100)] string note) => Send("Note: " + note);
            public Task<string> Greet(string name = "World", string greeting = "Hello, ") => Send(greeting + name);
            public async Task All(IEnumerable<string> docs) { foreach (var doc in docs) { await Send(doc); } }
            public async Task Three(IReadOnlyList<string> docs) { foreach (var doc in docs.Take(3)) { await Send(doc); } }
            public async Task Times(int n) { for (var i = 0; i < n; i++) { await Send("Hello"); } }
            public async Task Many(params string[] docs) { foreach (var doc in docs) { await Send(doc); } }
            public Task Chat(List<ChatMessage> chat) => _client.CompleteChatAsync(chat, new ChatCompletionOptions { MaxOutputTokenCount = 50 });
            public Task Last(ChatMessage last) => _client.CompleteChatAsync([new SystemChatMessage("Hello"), last]);
            public Task<string> Any<T>(T value) where T : notnull => Send($"{value}");
            public static Task<string> Static(string text) => new Wrapper().Ask(text);
            protected internal Task<string> Inherited(string text) => Send(text);
            private async Task<string> Send(string text)
            {
                ChatCompletion answer = await _client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 50 });
                return answer.Content[0].Text;
            }
        }

        public static class Extensions
        {
            public static Task<string> Summarize(this string text, Wrapper wrapper) => wrapper.Ask("Summarize: " + text);
        }
        """;

    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", Wrappers);

    [Theory]
    [InlineData("""wrapper.Ask("Hello")""", "1 × 8", "8")]
    [InlineData("""wrapper.Ask(given)""", "1 × 7..?", "7 + tokens(given)")]
    [InlineData("""wrapper.Ask("Hello " + given)""", "1 × 8..?", "9 + tokens(given)")]
    [InlineData("""wrapper.Ask(text: "Hello", more: given)""", "1 × 7..?", "9 + tokens(given)")]
    [InlineData("""wrapper.Ask(more: given, text: "Hello")""", "1 × 7..?", "9 + tokens(given)")]
    [InlineData("""wrapper.Ask("Hello", "Hello")""", "1 × 7..18", "10")]
    [InlineData("""wrapper.Note(given)""", "1 × 9..110", "10 + tokens(given)")]
    [InlineData("""wrapper.Note(shorter)""", "1 × 9..30", "10 + tokens(shorter)")]
    [InlineData("""wrapper.Greet()""", "1 × 8..19", "11")]
    [InlineData("""wrapper.Greet("Anna")""", "1 × 8..18", "11")]
    [InlineData("""wrapper.Greet(greeting: "Hi ")""", "1 × 7..15", "10")]
    [InlineData("""wrapper.All([])""", "0 × 0", "0")]
    [InlineData("""wrapper.All(["Hello", "Hello"])""", "2 × 16", "16")]
    [InlineData("""wrapper.All(list)""", "0..? × 0..?", "|list| × (7 + tokens(list[]))")]
    [InlineData("""wrapper.All(list.Take(4))""", "0..4 × 0..?", "28 + 4 × tokens(list[])")]
    [InlineData("""wrapper.All(new[] { "Hello", "Hello Hello" })""", "2 × 16..18", "18")]
    [InlineData("""wrapper.Three(["Hello", "Hello", "Hello", "Hello", "Hello"])""", "0..3 × 0..24", "24")]
    [InlineData("""wrapper.Times(3)""", "3 × 24", "24")]
    [InlineData("""wrapper.Times(-3)""", "0 × 0", "0")]
    [InlineData("""wrapper.Times(number)""", "0..? × 0..?", "8 × number")]
    [InlineData("""wrapper.Times(Math.Min(number, 5))""", "0..5 × 0..40", "8 × Math.Min(number, 5)")]
    [InlineData("""wrapper.Times(list.Count)""", "0..? × 0..?", "8 × list.Count")]
    [InlineData("""wrapper.Many("Hello", "Hello", "Hello")""", "3 × 24", "24")]
    [InlineData("""wrapper.Many()""", "0 × 0", "0")]
    [InlineData("""wrapper.Chat([new SystemChatMessage("Hello"), new UserChatMessage("Hello")])""", "1 × 13", "13")]
    [InlineData("""wrapper.Chat([new UserChatMessage("Hello"), new UserChatMessage(shorter)])""", "1 × 11..51", "11 + 2 × max(1, tokens(shorter))")]
    [InlineData("""wrapper.Chat(chat)""", "1 × 3..?", "3 + |chat| × (4 + tokens(chat[]))")]
    [InlineData("""wrapper.Last(new UserChatMessage("Hello"))""", "1 × 13", "13")]
    [InlineData("""wrapper.Last(new UserChatMessage(given))""", "1 × 12..?", "12 + tokens(given)")]
    [InlineData("""wrapper.Any("Hello")""", "1 × 8", "8")]
    [InlineData("""wrapper.Any(given)""", "1 × 7..?", "7 + tokens(given)")]
    [InlineData("""wrapper.Any(number)""", "1 × 7..39", "7 + tokens(number)")]
    [InlineData("""Lib.Wrapper.Static("Hello")""", "1 × 8", "8")]
    [InlineData("""Lib.Extensions.Summarize("Hello", wrapper)""", "1 × 11..17", "13")]
    [InlineData("""Lib.Extensions.Summarize(given, wrapper)""", "1 × 11..?", "12 + tokens(given)")]
    [InlineData("""wrapper.Ask(flag ? "Hello" : given)""", "1 × 7..?", "7 + max(1, tokens(given))")]
    [InlineData("""wrapper.Ask(flag ? "Hello" : "Hello Hello Hello")""", "1 × 8..10", "10")]
    public async Task A_call_costs_what_its_arguments_say(string call, string figures, string expression)
    {
        var methods = await Library.MethodsAsync(Library.Project(
            "App",
            $"public static class App {{ public static Task Run(Lib.Wrapper wrapper, string given, int number, List<string> list, bool flag, [MaxTokens(20)] string shorter, List<ChatMessage> chat) => {call}; }}",
            await Built));

        Assert.Equal((figures, expression), (methods["Run"].Figures(), methods["Run"].Expression));
    }

    [Theory]
    [InlineData("""await "Hello".Summarize(wrapper);""", "1 × 11..17")]
    [InlineData("""await Task.WhenAll(docs.Select(wrapper.Ask));""", "0..? × 0..?")]
    [InlineData("""await Task.WhenAll(new[] { "Hello", "Hello" }.Select(wrapper.Ask));""", "2 × 16")]
    [InlineData("""foreach (var doc in docs.Take(2)) { await wrapper.Ask(doc); }""", "0..2 × 0..?")]
    [InlineData("""if (docs.Count > 0) { await wrapper.Ask("Hello"); } else { await wrapper.Times(2); }""", "1..2 × 8..16")]
    [InlineData("""for (var i = 0; i < 3; i++) { await wrapper.All(["Hello", "Hello"]); }""", "6 × 48")]
    [InlineData("""var texts = new List<string> { "Hello" }; await wrapper.All(texts); await wrapper.All(texts);""", "2 × 16")]
    [InlineData("""await wrapper.Ask(await wrapper.Ask("Hello"));""", "2 × 15..?")]
    public async Task Calls_compose_inside_of_a_method(string statements, string figures)
    {
        var methods = await Library.MethodsAsync(Library.Project("App", "public static class App { public static async Task Run(Wrapper wrapper, List<string> docs) { " + statements + " } }", await Built)
            .WithUsings("Lib"));

        Assert.Equal(figures, methods["Run"].Figures());
    }

    [Fact]
    public async Task Along_a_chain_of_projects_the_last_one_speaks_of_its_own_parameters()
    {
        var second = await Library.BuildAsync("Second", """
            namespace Middle;
            public static class Digest
            {
                public static Task Of(string title, IReadOnlyList<string> pages, int rounds) => Each(pages, "Title: " + title, rounds);
                private static async Task Each(IReadOnlyList<string> pages, string head, int rounds)
                {
                    await Lib.Wrapper.Static(head);
                    for (var i = 0; i < rounds; i++) { await new Lib.Wrapper().All(pages); }
                }
            }
            """, await Built);
        var third = Library.Project("Third", """
            public static class App
            {
                public static Task Open(string name, List<string> chapters, int times) => Middle.Digest.Of(name, chapters, times);
                public static Task Closed() => Middle.Digest.Of("Hello", ["Hello", "Hello"], 3);
            }
            """, await Built, second);

        var (digest, app) = (Library.Methods(second.Facts)["Of"], await Library.MethodsAsync(third));

        Assert.Equal("10 + tokens(title) + |pages| × rounds × (7 + tokens(pages[]))", digest.Expression);
        Assert.Equal("10 + tokens(name) + |chapters| × times × (7 + tokens(chapters[]))", app["Open"].Expression);
        Assert.Equal("1..? × 9..?", app["Open"].Figures());
        Assert.Equal("7 × 57..63", app["Closed"].Figures());
        Assert.Equal(350, app["Closed"].Output.Max);
        Assert.NotNull(app["Closed"].CostUsd!.Max);
    }

    [Fact]
    public async Task Heirs_of_a_library_s_class_call_what_is_protected()
    {
        var methods = await Library.MethodsAsync(Library.Project("App", """public class Own : Lib.Wrapper { public Task Run() => Inherited("Hello"); public Task Private() => Note("Hello"); }""", await Built));

        Assert.Equal("1 × 8", methods["Run"].Figures());
    }

    [Fact]
    public async Task A_promise_that_an_argument_breaks_limits_nothing()
    {
        var longer = string.Join(' ', Enumerable.Repeat("word", 300));
        var methods = await Library.MethodsAsync(Library.Project("App", $"public static class App {{ public static Task Run(Lib.Wrapper wrapper) => wrapper.Note(\"{longer}\"); }}", await Built));

        Assert.InRange(methods["Run"].Tokens.Max!.Value, 300, 320);
        Assert.InRange(methods["Run"].Tokens.Min, 300, methods["Run"].Tokens.Max!.Value);
    }

    [Theory]
    [InlineData("foreach (var item in list) { Ask(item); }", "2 × 16")]
    [InlineData("Ask(string.Join(\", \", list)); Console.WriteLine(list.Count);", "2 × 15..22")]
    [InlineData("list.Add(\"more\"); Ask(list[0]);", "1..? × 7..?")]
    [InlineData("Kept = list; Ask(list[0]);", "1..? × 8..?")]
    [InlineData("Other(list); Ask(\"Hello\");", "1..? × 8..?")]
    [InlineData("result = list; Ask(\"Hello\");", "1..? × 8..?")]
    public async Task A_list_that_a_library_leaves_alone_is_still_known(string statements, string figures)
    {
        var library = await Library.BuildAsync("Lib", $$"""
            namespace Lib;
            public static class Reader
            {
                private static readonly ChatClient Client = new("gpt-4o-mini", "key");
                public static List<string>? Kept;
                public static List<string>? Read(List<string> list) { List<string>? result = null; {{statements}} return result; }
                private static void Other(List<string> list) => Changer?.Invoke(list);
                public static Action<List<string>>? Changer;
                private static void Ask(string text) => Client.CompleteChat(text);
            }
            """);
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public class App(ChatClient client)
            {
                public void Run() { var list = new List<string> { "Hello" }; Lib.Reader.Read(list); foreach (var item in list) { client.CompleteChat(item); } }
            }
            """, library).WithSettings("token_budget.model = gpt-4o-mini"));

        Assert.Equal(figures, methods["Run"].Figures());
    }

    [Fact]
    public async Task What_a_library_does_to_a_list_or_a_reference_is_not_forgotten()
    {
        var library = await Library.BuildAsync("Lib", """
            namespace Lib;
            public static class Filler
            {
                private static readonly ChatClient Client = new("gpt-4o-mini", "key");
                public static void Fill(List<string> list) { list.Add(Console.ReadLine()!); Client.CompleteChat("Hello"); }
                public static void Read(ref string text) { text = Console.ReadLine()!; Client.CompleteChat("Hello"); }
                public static void Make(out string text) { text = Console.ReadLine()!; Client.CompleteChat("Hello"); }
            }
            """);
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public class App(ChatClient client)
            {
                public void List() { var list = new List<string> { "Hello" }; Lib.Filler.Fill(list); client.CompleteChat(string.Join(" ", list)); }
                public void Ref() { var text = "Hello"; Lib.Filler.Read(ref text); client.CompleteChat(text); }
                public void Out() { Lib.Filler.Make(out var text); client.CompleteChat(text); }
            }
            """, library).WithSettings("token_budget.model = gpt-4o-mini"));

        Assert.All([methods["List"], methods["Ref"], methods["Out"]], static method => Assert.Null(method.Tokens.Max));
        Assert.All([methods["List"], methods["Ref"], methods["Out"]], static method => Assert.Equal(2, method.Requests.Min));
    }
}
