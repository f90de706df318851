using Microsoft.CodeAnalysis.CSharp;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Calls are found wherever C# lets them stand.</summary>
public sealed class CallFormsTests
{
    private static Verification OverBudget => Given.OpenAI("TB1001").WithSettings("token_budget.max_input_tokens = 7");

    [Fact]
    public Task In_top_level_statements() => OverBudget
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            Console.WriteLine([|client.CompleteChat("Hello")|].Value.Content[0].Text);
            """)
        .RunAsync();

    [Fact]
    public Task In_local_functions_of_top_level_statements() => OverBudget
        .WithSource("""
            var client = new ChatClient("gpt-4o-mini", "key");
            Greet();

            void Greet() => [|client.CompleteChat("Hello")|];
            """)
        .RunAsync();

    [Fact]
    public Task In_lambdas() => OverBudget
        .WithBody("ChatClient client", """
            Func<Task> greet = async () => await [|client.CompleteChatAsync("Hello")|];
            await greet();
            """)
        .RunAsync();

    [Fact]
    public Task In_lambdas_that_are_handed_on() => OverBudget
        .WithBody("ChatClient client, string[] names", """await Task.WhenAll(names.Select(async name => await [|client.CompleteChatAsync("Hello")|]));""")
        .RunAsync();

    [Fact]
    public Task In_local_functions() => OverBudget
        .WithBody("ChatClient client", """
            await Greet("Hello");

            async Task Greet(string text) => await [|client.CompleteChatAsync("Hello", text)|];
            """)
        .RunAsync();

    [Fact]
    public Task In_async_iterators() => OverBudget
        .WithSource("""
            public sealed class Sample(ChatClient client)
            {
                public async IAsyncEnumerable<string> StreamAsync()
                {
                    await foreach (var update in [|client.CompleteChatStreamingAsync("Hello")|])
                    {
                        yield return update.ContentUpdate[0].Text;
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_partial_classes_with_the_client_in_another_file() => OverBudget
        .WithSource("""
            public sealed partial class Sample
            {
                public void Greet() => [|_client.CompleteChat(Greeting)|];
            }
            """)
        .WithSource("""
            public sealed partial class Sample
            {
                private const string Greeting = "Hello";
                private readonly ChatClient _client = new("gpt-4o-mini", "key");
            }
            """)
        .RunAsync();

    [Fact]
    public Task Behind_conditional_access() => OverBudget
        .WithBody("ChatClient? client", """client?[|.CompleteChat("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task In_properties_constructors_and_initialisers() => OverBudget
        .WithSource("""
            public sealed class Sample
            {
                private static readonly ChatClient Client = new("gpt-4o-mini", "key");
                private readonly string _first = [|Client.CompleteChat("Hello")|].Value.Content[0].Text;

                public Sample() => [|Client.CompleteChat("Hello")|];

                public string Second { get; } = [|Client.CompleteChat("Hello")|].Value.Content[0].Text;

                public string Third => _first + [|Client.CompleteChat("Hello")|].Value.Content[0].Text;

                public string Fourth
                {
                    get
                    {
                        return [|Client.CompleteChat("Hello")|].Value.Content[0].Text;
                    }
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_structs_records_and_nested_types() => OverBudget
        .WithSource("""
            public readonly struct Greeter(ChatClient client)
            {
                private readonly ChatClient _client = client;

                public void Greet() => [|_client.CompleteChat("Hello")|];
            }

            public sealed record Outer(ChatClient Client)
            {
                public sealed class Inner(Outer outer)
                {
                    public void Greet() => [|outer.Client.CompleteChat("Hello")|];
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_classes_that_inherit_the_client() => OverBudget
        .WithSource("""
            public abstract class Base(ChatClient client)
            {
                protected ChatClient Client { get; } = client;
            }

            public sealed class Sample(ChatClient client) : Base(client)
            {
                public void Greet() => [|Client.CompleteChat("Hello")|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task Through_a_subclass_of_the_client() => OverBudget
        .WithSource("""
            public sealed class MyClient(string key) : ChatClient("gpt-4o-mini", key);
            """)
        .WithBody("MyClient client", """[|client.CompleteChat("Hello")|];""")
        .RunAsync();

    [Fact]
    public Task With_named_arguments_in_any_order() => OverBudget
        .WithBody("ChatClient client, CancellationToken token", """
            [|client.CompleteChat(cancellationToken: token, options: null, messages: [new UserChatMessage("Hello")])|];
            """)
        .RunAsync();

    [Fact]
    public Task In_catch_finally_using_and_switch() => OverBudget
        .WithBody("ChatClient client, int n", """
            try
            {
                using var stream = new MemoryStream();
                switch (n)
                {
                    case 1:
                        [|client.CompleteChat("Hello")|];
                        break;
                }
            }
            catch (IOException)
            {
                [|client.CompleteChat("Hello")|];
            }
            finally
            {
                [|client.CompleteChat("Hello")|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_generated_code() => OverBudget
        .WithFile("Page.g.cs", """
            // <auto-generated/>
            #nullable enable
            public sealed class Page(ChatClient client)
            {
                public void Render() => [|client.CompleteChat("Hello")|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task In_an_older_version_of_the_language() => OverBudget
        .WithLanguageVersion(LanguageVersion.CSharp10)
        .WithBody("ChatClient client", """[|client.CompleteChat(new List<ChatMessage> { "Hello" })|];""")
        .RunAsync();

    [Fact]
    public Task A_method_group_is_no_call() => OverBudget
        .WithBody("ChatClient client", """
            Func<ChatMessage[], object> complete = client.CompleteChat;
            _ = nameof(client.CompleteChat);
            """)
        .RunAsync();

    /// <summary>The file is searched kind by kind, so each kind of node with parts has its turn.</summary>
    [Fact]
    public Task In_every_statement_and_expression() => OverBudget
        .WithUsings("System.Collections")
        .WithBody("ChatClient client, dynamic any, ChatCompletion[] found, object thing", """
            var number = -Length([|client.CompleteChat("Hello")|]);
            number++;
            found[Length([|client.CompleteChat("Hello")|])] = [|client.CompleteChat("Hello")|];
            any.Field = [|client.CompleteChat("Hello")|].Value;
            number += Length([|client.CompleteChat("Hello")|]) + (Length([|client.CompleteChat("Hello")|]) * 2);
            var text = $"a {[|client.CompleteChat("Hello")|].Value.Content[0].Text,10:x} b";
            var list = new List<ChatCompletion>(Length([|client.CompleteChat("Hello")|])) { [|client.CompleteChat("Hello")|] };
            List<ChatCompletion> more = new(Length([|client.CompleteChat("Hello")|])) { [|client.CompleteChat("Hello")|] };
            ChatCompletion[] spread = [[|client.CompleteChat("Hello")|], .. Enumerable.Repeat<ChatCompletion>([|client.CompleteChat("Hello")|], 2)];
            var array = new int[Length([|client.CompleteChat("Hello")|])];
            var filled = new[] { [|client.CompleteChat("Hello")|] };
            Span<int> span = stackalloc int[Length([|client.CompleteChat("Hello")|])];
            var pair = (First: [|client.CompleteChat("Hello")|], Second: 2);
            var unnamed = new { Answer = [|client.CompleteChat("Hello")|] };
            var cast = (ChatCompletion)[|client.CompleteChat("Hello")|];
            var same = thing as string ?? [|client.CompleteChat("Hello")|].Value.Content[0].Text;
            var chosen = Length([|client.CompleteChat("Hello")|]) > 3 ? [|client.CompleteChat("Hello")|] : [|client.CompleteChat("Hello")|];
            var part = text[Length([|client.CompleteChat("Hello")|])..^Length([|client.CompleteChat("Hello")|])];
            var matched = [|client.CompleteChat("Hello")|] is { Value.Content.Count: > 0 };
            var arm = Length([|client.CompleteChat("Hello")|]) switch { 1 when Length([|client.CompleteChat("Hello")|]) > 2 => [|client.CompleteChat("Hello")|], _ => null! };
            var query = from one in found where Length([|client.CompleteChat("Hello")|]) > 2 select [|client.CompleteChat("Hello")|];
            Action lambda = () => [|client.CompleteChat("Hello")|].ToString();
            Action<int> simple = one => { _ = [|client.CompleteChat("Hello")|]; };
            Action old = delegate { _ = [|client.CompleteChat("Hello")|]; };
            _ = thing?.Equals([|client.CompleteChat("Hello")|]);
            _ = checked(Length([|client.CompleteChat("Hello")|]) + 1);
            _ = await [|client.CompleteChatAsync("Hello")|];
            _ = (await [|client.CompleteChatAsync("Hello")|])!;
            if (Length([|client.CompleteChat("Hello")|]) > 1) _ = [|client.CompleteChat("Hello")|]; else _ = [|client.CompleteChat("Hello")|];
            while (Length([|client.CompleteChat("Hello")|]) > 99) { _ = [|client.CompleteChat("Hello")|]; }
            do { _ = [|client.CompleteChat("Hello")|]; } while (Length([|client.CompleteChat("Hello")|]) > 99);
            for (var i = Length([|client.CompleteChat("Hello")|]); i < Length([|client.CompleteChat("Hello")|]); i += Length([|client.CompleteChat("Hello")|])) { }
            foreach (var part1 in [|client.CompleteChat("Hello")|].Value.Content) { }
            foreach (var (key, value) in new Dictionary<int, ChatCompletion> { [1] = [|client.CompleteChat("Hello")|] }) { }
            switch (Length([|client.CompleteChat("Hello")|])) { case 1: _ = [|client.CompleteChat("Hello")|]; break; case > 2 when Length([|client.CompleteChat("Hello")|]) > 1: break; }
            lock ([|client.CompleteChat("Hello")|]) { }
            using (var stream = new MemoryStream(Length([|client.CompleteChat("Hello")|]))) { }
            using var other = new MemoryStream(Length([|client.CompleteChat("Hello")|]));
            unchecked { _ = [|client.CompleteChat("Hello")|]; }
            try { _ = [|client.CompleteChat("Hello")|]; }
            catch (Exception e) when (Length([|client.CompleteChat("Hello")|]) > 1) { _ = [|client.CompleteChat("Hello")|]; }
            finally { _ = [|client.CompleteChat("Hello")|]; }
            label: _ = [|client.CompleteChat("Hello")|];
            if (number > 5) throw new Exception([|client.CompleteChat("Hello")|].ToString());
            Local();

            void Local() { _ = [|client.CompleteChat("Hello")|]; }

            static int Length(object answer) => answer.GetHashCode();
            """)
        .RunAsync();

    [Fact]
    public Task In_every_member() => OverBudget
        .WithSource("""
            namespace Shop
            {
                public class Base(object answer) { public object Answer => answer; }

                public record Sent(object Answer);

                public record Twice() : Sent([|Sample.Client.CompleteChat("Hello")|]);

                public sealed class Sample() : Base([|Client.CompleteChat("Hello")|])
                {
                    internal static readonly ChatClient Client = new("gpt-4o-mini", "key");
                    private readonly object _field = [|Client.CompleteChat("Hello")|];

                    public Sample(int number) : this() => _field = [|Client.CompleteChat("Hello")|];

                    public object Initialised { get; } = [|Client.CompleteChat("Hello")|];

                    public object Arrow => [|Client.CompleteChat("Hello")|];

                    public object Block { get { return [|Client.CompleteChat("Hello")|]; } set => [|Client.CompleteChat("Hello")|].ToString(); }

                    public object this[int index] { get => [|Client.CompleteChat("Hello")|]; set { _ = [|Client.CompleteChat("Hello")|]; } }

                    public object this[string index] => [|Client.CompleteChat("Hello")|];

                    public event Action Happened { add { _ = [|Client.CompleteChat("Hello")|]; } remove => [|Client.CompleteChat("Hello")|].ToString(); }

                    public static Sample operator +(Sample left, Sample right) { _ = [|Client.CompleteChat("Hello")|]; return left; }

                    public static implicit operator string(Sample sample) => [|Client.CompleteChat("Hello")|].ToString()!;

                    ~Sample() => [|Client.CompleteChat("Hello")|].ToString();

                    [Obsolete]
                    public object Method() { return [|Client.CompleteChat("Hello")|]; }

                    private struct Nested { public static object Answer() => [|Client.CompleteChat("Hello")|]; }

                    private interface IDefault { object Answer() => [|Client.CompleteChat("Hello")|]; }
                }
            }
            """)
        .RunAsync();
}
