using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Editors show other projects as source. What they say must be what the build says.</summary>
public sealed class SourceReferenceTests
{
    private const string Source = """
        namespace Lib;
        public record Question(string Text, int Rounds = 2);
        public interface IAsk { [TokenBudget(MaxInputTokens = 900)] Task Ask([MaxTokens(300)] string text); }
        public class Chat(ChatClient client, string prefix = "Please: ") : IAsk
        {
            public const string Rules = "Answer in one sentence.";
            public static readonly string Style = "Be kind and patient.";
            public string Greeting { get; init; } = "Hello, dear customer, how are you today?";
            public virtual async Task Ask(string text) { for (var i = 0; i < 2; i++) { await client.CompleteChatAsync(prefix + Rules + Style + text); } }
            public async Task Put(Question question) { for (var i = 0; i < question.Rounds; i++) { await client.CompleteChatAsync(question.Text); } }
            [LlmCall] public Task Wrapped([Prompt] string text) => client.CompleteChatAsync(text);
            public Task Default(string text = "Hello") => client.CompleteChatAsync(text);
        }
        public class Loud(ChatClient client) : Chat(client) { public override Task Ask(string text) => base.Ask(text.ToUpperInvariant()); }
        public static class Extensions { public static Task Send(this string text, Chat chat) => chat.Default(text); public static T Same<T>(T value) => value; }
        """;

    private const string App = """
        using Lib;
        public class App(ChatClient client, IAsk ask)
        {
            public async Task Calls(Chat chat, string given)
            {
                await chat.Ask("Hello");
                await new Loud(client).Ask("Hello");
                await ask.Ask(given);
                await chat.Put(new Question("Hello"));
                await chat.Default();
                await "Hello".Send(chat);
                await chat.Wrapped("Hello");
            }
            public Task Constant() => client.CompleteChatAsync(Chat.Rules);
            public Task Field() => client.CompleteChatAsync(Chat.Style);
            public Task Property(Chat chat) => client.CompleteChatAsync(chat.Greeting);
            public Task Made() => client.CompleteChatAsync(new Chat(client) { Greeting = "Hi" }.Greeting);
            public Task Record() => client.CompleteChatAsync(new Question("Hello").Text);
            public Task Generic() => client.CompleteChatAsync(Extensions.Same("Hello"));
            public async Task List(List<string> list) { foreach (var item in list) { await item.Send(new Chat(client)); } }
        }
        public class Heir(ChatClient client) : Chat(client) { public override Task Ask(string text) => base.Ask("Shorter: " + text); }
        """;

    [Fact]
    public async Task Facts_with_the_library_as_source_are_those_with_the_library_as_metadata()
    {
        var library = await Settings(Library.Project("Lib", Source)).RunAndGetLibraryAsync();

        var asMetadata = await Settings(Library.Project("App", App, library)).RunAndGetFactsAsync();
        var asSource = await Settings(Library.Project("App", App)
            .WithProject("Lib", project => project.WithOpenAI().WithAnnotations().WithUsings("TokenBudget", "OpenAI.Chat").WithSource(Source))
            .WithFacts("Lib", library.Facts)).RunAndGetFactsAsync();

        Assert.Equal(asMetadata, asSource);
        Assert.Contains("method\tM:App.Calls(", asMetadata, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_facts_the_library_as_source_does_not_make_the_analyzer_throw() => Assert.NotEmpty(
        await Library.MethodsAsync(Settings(Library.Project("App", App).WithProject("Lib", static project => project.WithOpenAI().WithAnnotations().WithUsings("TokenBudget", "OpenAI.Chat").WithSource(Source)))));

    private static Verification Settings(Verification project) => project.WithSettings("token_budget.model = gpt-4o-mini");
}
