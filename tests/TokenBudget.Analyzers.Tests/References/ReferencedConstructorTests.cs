using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Constructors of other projects that send something.</summary>
/// <remarks>One user message is 7 tokens of GPT-4o more than its text, and Hello is 1.</remarks>
public sealed class ReferencedConstructorTests
{
    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", """
        namespace Lib;

        public class Search
        {
            public Search(ChatClient client, string text) { Answer = client.CompleteChat([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }).Value.Content[0].Text; }
            public string Answer { get; }
        }

        public class Initialised(ChatClient client) { public string Answer { get; } = client.CompleteChat([new UserChatMessage("Hello")]).Value.Content[0].Text; }

        public record Pair(string Left, string Right);
        """);

    [Theory]
    [InlineData("_ = new Lib.Search(client, \"Hello\");", "1 × 8")]
    [InlineData("foreach (var word in new[] { \"Hello\", \"Bye\" }) { _ = new Lib.Search(client, word); }", "2 × 16")]
    public async Task A_constructor_counts_where_it_makes_an_object(string statement, string figures)
    {
        var methods = await Library.MethodsAsync(Library.Project("App", $$"""
            public class Derived(ChatClient client) : Lib.Search(client, "Hello") { }
            public static class App
            {
                private static readonly ChatClient client = new("gpt-4o-mini", "key");
                public static void Run() { {{statement}} }
            }
            """, await Built));

        Assert.Equal(figures, methods.TryGetValue("Run", out var run) ? run.Figures() : "nothing");
    }
}
