using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>What rules say of calls of a library, with the figures of the library in them.</summary>
public sealed class ReferencedRulesTests
{
    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", """
        namespace Lib;
        public static class Chat
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            public static Task Ask(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 50 });
            public static async Task All(IReadOnlyList<string> docs) { foreach (var doc in docs) { await Ask("Summarize in one sentence: " + doc); } }
        }
        """);

    [Fact]
    public async Task TB1004_fires_with_the_figures_of_the_library() => await App("""
        public static class App
        {
            [TokenBudget(MaxInputTokens = 20)]
            public static async Task {|TB1004:Run|}() { for (var i = 0; i < 3; i++) { await Lib.Chat.Ask("Hello"); } }
        }
        """)
        .Only("TB1004")
        .ExpectMessage("TB1004", "Spends at least 24 input tokens per execution, with everything that it calls; the budget is 20 tokens (Test0.cs:3). 3 requests · input 24")
        .RunAsync();

    [Fact]
    public async Task TB1004_fires_for_USD() => await App("""
        public static class App
        {
            [TokenBudget(MaxCostUsd = 0.0000001)]
            public static Task {|TB1004:Run|}() => Lib.Chat.Ask("Hello");
        }
        """)
        .Only("TB1004")
        .RunAsync();

    [Fact]
    public async Task A_method_within_its_budget_is_left_alone() => await App("""
        public static class App
        {
            [TokenBudget(MaxInputTokens = 24, MaxOutputTokens = 150, MaxCostUsd = 0.001)]
            public static async Task Run() { for (var i = 0; i < 3; i++) { await Lib.Chat.Ask("Hello"); } }
        }
        """)
        .Only("TB1004", "TB1006")
        .RunAsync();

    [Fact]
    public async Task TB1006_names_what_the_caller_does_not_limit() => await App("""
        public static class App
        {
            [TokenBudget(MaxInputTokens = 20)]
            public static Task {|TB1006:Run|}(string question) => Lib.Chat.Ask(question);
            [TokenBudget(MaxInputTokens = 400)]
            public static Task {|TB1006:Each|}(IReadOnlyList<string> pages) => Lib.Chat.All(pages.Take(3).ToList());
        }
        """)
        .Only("TB1006")
        .ExpectMessage("TB1006", "Between 7 and unlimited input tokens per execution; the budget of 20 tokens (Test0.cs:3) cannot be proved, because nothing limits question")
        .ExpectMessage("TB1006", "Between 0 and unlimited input tokens per execution; the budget of 400 tokens (Test0.cs:5) cannot be proved, because nothing limits pages[]")
        .RunAsync();

    [Fact]
    public async Task TB2002_fires_at_the_call_in_a_loop_that_nothing_limits()
    {
        var folder = Directory.CreateTempSubdirectory("tokenbudget-references-").FullName;
        try
        {
            await App("""
                public static class App
                {
                    public static async Task Run(IReadOnlyList<string> docs)
                    {
                        foreach (var doc in docs) { await {|TB2002:Lib.Chat.Ask(doc)|}; }
                        while (Console.ReadLine() != "stop") { await {|TB2002:Lib.Chat.Ask("Hello")|}; }
                        for (var i = 0; i < 10; i++) { await Lib.Chat.Ask("Hello"); }
                    }
                }
                """)
                .WithBuildProperty("TokenBudgetFactsFile", Path.Combine(folder, "App.tokenbudget"))
                .Only("TB2002")
                .RunAsync();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Without_facts_there_is_nothing_to_report() => await Library.Project("App", """
        public static class App
        {
            [TokenBudget(MaxInputTokens = 1)]
            public static Task Run() => Lib.Chat.Ask("Hello");
        }
        """)
        .WithLibrary(await Built, facts: "")
        .Only("TB1004", "TB1006")
        .RunAsync();

    [Fact]
    public async Task The_derivation_has_a_summary_line_at_the_call()
    {
        var methods = await Library.MethodsAsync(App("public static class App { public static Task Run() => Lib.Chat.Ask(\"Hello\"); }"));

        var step = Assert.Single(methods["Run"].Derivation);
        Assert.Equal((Core.Facts.DerivationKind.Summary, "Lib.Chat.Ask(\"Hello\")", "Test0.cs", 1, "8"), (step.Kind, step.Text, step.File, step.Line, step.Expression));
    }

    private static Verification App(string source) => Library.Project("App", source, Built.GetAwaiter().GetResult());
}
