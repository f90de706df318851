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

        public class Silent { public static ChatClient Client = new("gpt-4o-mini", "key"); public string Answer { get; } = Client.CompleteChat([new UserChatMessage("Hello")]).Value.Content[0].Text; }

        public record Pair(string Left, string Right);
        """);

    [Theory]
    [InlineData("_ = new Lib.Search(client, \"Hello\");", "1 × 8")]
    [InlineData("foreach (var word in new[] { \"Hello\", \"Bye\" }) { _ = new Lib.Search(client, word); }", "2 × 16")]
    [InlineData("_ = new Lib.Initialised(client);", "1 × 1..985")]
    [InlineData("_ = new Derived(client);", "1 × 8")]
    [InlineData("_ = new Lib.Silent();", "1 × 1..985")]
    [InlineData("_ = new Lib.Pair(\"Hello\", \"Bye\");", "nothing")]
    [InlineData("_ = new Own(client);", "2 × 16")]
    [InlineData("_ = new OwnPrimary(client);", "1 × 8")]
    [InlineData("_ = new OwnBase();", "1 × 8")]
    [InlineData("_ = new OwnImplicit();", "1 × 8")]
    [InlineData("_ = new OwnRecord(client);", "1 × 8")]
    public async Task A_constructor_counts_where_it_makes_an_object(string statement, string figures)
    {
        var methods = await Library.MethodsAsync(Library.Project("App", $$"""
            public class Derived(ChatClient client) : Lib.Search(client, "Hello") { }
            public class OwnBase { private static readonly ChatClient mini = new("gpt-4o-mini", "key"); private readonly object _first = mini.CompleteChat([new UserChatMessage("Hello")]); }
            public class Own : OwnBase { private readonly object _second; public Own(ChatClient client) { _second = client.CompleteChat([new UserChatMessage("Hello")]); } }
            public class OwnPrimary(ChatClient client) : OwnBase { public ChatClient Client => client; }
            public class OwnImplicit : OwnBase { }
            public record OwnRecord { public OwnRecord(ChatClient client) { new ChatClient("gpt-4o-mini", "key").CompleteChat([new UserChatMessage("Hello")]); } }
            public static class App
            {
                private static readonly ChatClient client = new("gpt-4o-mini", "key");
                public static void Run() { {{statement}} }
            }
            """, await Built));

        Assert.Equal(figures, methods.TryGetValue("Run", out var run) ? run.Figures() : "nothing");
    }
}
