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
}
