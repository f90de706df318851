using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Facts are about one method of one assembly, not about everything of the same name.</summary>
public sealed class LookAlikeTests
{
    private const string Source = """
        namespace Lib;
        public static class Chat
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            public static Task Ask(string text) => Client.CompleteChatAsync(text);
            public static Task Ask(int number) => Task.CompletedTask;
            public static Task AskAll(string text) => Task.CompletedTask;
        }
        """;

    [Fact]
    public async Task Methods_that_spend_nothing_are_not_charged_for_those_of_the_same_name()
    {
        var library = await Library.BuildAsync("Lib", Source);
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public static class App
            {
                public static Task Real() => Lib.Chat.Ask("Hello");
                public static Task Overload() => Lib.Chat.Ask(3);
                public static Task Longer() => Lib.Chat.AskAll("Hello");
                public static Task Own() => Chat.Ask("Hello");
            }
            public static class Chat { public static Task Ask(string text) => Task.CompletedTask; }
            """, library));

        Assert.Equal(["Real"], methods.Keys);
    }

    [Fact]
    public async Task The_same_id_in_two_assemblies_is_two_methods()
    {
        var first = await Library.BuildAsync("First", Source);
        var second = await Library.BuildAsync("Second", Source.Replace("Client.CompleteChatAsync(text)", "Client.CompleteChatAsync(\"Hello, Hello, Hello, \" + text)", StringComparison.Ordinal));
        var one = await Library.BuildAsync("One", "public static class One { public static Task Run() => Lib.Chat.Ask(\"Hello\"); }", first);
        var two = await Library.BuildAsync("Two", "public static class Two { public static Task Run() => Lib.Chat.Ask(\"Hello\"); }", second);
        var app = await Library.Project("App", "public static class App { public static async Task Both() { await One.Run(); await Two.Run(); } }", one, two, first, second)
            .RunAndGetFactsAsync();

        Assert.Equal("1 × 8", Library.Methods(one.Facts)["Run"].Figures());
        Assert.True(Library.Methods(two.Facts)["Run"].Tokens.Min > 10);
        Assert.Equal(2, FactsFormat.Read(app).Methods[0].Requests.Min);
        Assert.Equal(8 + Library.Methods(two.Facts)["Run"].Tokens.Min, FactsFormat.Read(app).Methods[0].Tokens.Min);
    }

    [Fact]
    public async Task Facts_of_an_assembly_of_another_name_say_nothing()
    {
        var library = await Library.BuildAsync("Lib", Source);
        var methods = await Library.MethodsAsync(Library.Project("App", "public static class App { public static Task Run() => Lib.Chat.Ask(\"Hello\"); }")
            .WithLibrary(library, library.Facts.Length > 0 ? "" : null)
            .WithFacts("Other", (await Library.BuildAsync("Other", Source)).Facts));

        Assert.Empty(methods);
    }

    [Fact]
    public async Task A_library_without_facts_and_attributes_claims_nothing()
    {
        var library = await Library.BuildAsync("Lib", Source);
        var methods = await Library.MethodsAsync(Library.Project("App", """
            public class App(ChatClient client) { public async Task Run() { await Lib.Chat.Ask("Hello"); await client.CompleteChatAsync("Hello"); } }
            """).WithLibrary(library, facts: "").WithSettings("token_budget.model = gpt-4o-mini"));

        Assert.Equal("1 × 8", methods["Run"].Figures());
    }
}
