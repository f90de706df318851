using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary><c>[TokenBudget]</c> on a method of a library: callers trust it, by the facts and, where metadata has it, without them.</summary>
public sealed class ContractTests
{
    private const string Attributes = "#define TOKEN_BUDGET_ATTRIBUTES\n";

    private const string Source = """
        namespace Lib;
        public static class Chat
        {
            private static readonly ChatClient Client = new("gpt-4o-mini", "key");
            [TokenBudget(MaxInputTokens = 500, MaxOutputTokens = 60, MaxCostUsd = 0.01)]
            public static Task Ask(string text) => Client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 50 });
            [TokenBudget(MaxInputTokens = 3)]
            public static Task Broken(string text) => Client.CompleteChatAsync("Hello " + text);
        }
        """;

    private const string App = """
        public static class App
        {
            public static Task Open(string text) => Lib.Chat.Ask(text);
            public static Task Known() => Lib.Chat.Ask("Hello");
            public static Task Broken() => Lib.Chat.Broken("Hello");
        }
        """;

    [Fact]
    public async Task With_facts_the_smaller_of_contract_and_figures_wins()
    {
        var methods = await Library.MethodsAsync(Library.Project("App", App, await Library.BuildAsync("Lib", Source)));

        Assert.Equal("1 × 7..500", methods["Open"].Figures());
        Assert.Equal("1 × 8", methods["Known"].Figures());
        Assert.Equal(50, methods["Open"].Output.Max);
        Assert.InRange(methods["Open"].CostUsd!.Max!.Value, 0m, 0.01m);
    }

    [Fact]
    public async Task A_contract_that_is_broken_for_certain_says_nothing()
    {
        var methods = await Library.MethodsAsync(Library.Project("App", App, await Library.BuildAsync("Lib", Source)));

        Assert.Equal("1 × 8..14", methods["Broken"].Figures());
    }

    [Fact]
    public async Task Without_facts_the_contract_is_all_that_is_known()
    {
        var library = await Library.BuildAsync("Lib", Attributes + Source);
        var methods = await Library.MethodsAsync(Library.Project("App", App).WithLibrary(library, facts: ""));

        Assert.Equal("0..? × 0..500", methods["Open"].Figures());
        Assert.Equal("0..? × 0..500", methods["Known"].Figures());
        Assert.Equal(60, methods["Known"].Output.Max);
    }

    [Fact]
    public async Task Without_facts_and_without_attributes_in_metadata_nothing_is_claimed() =>
        Assert.Empty(await Library.MethodsAsync(Library.Project("App", App).WithLibrary(await Library.BuildAsync("Lib", Source), facts: "")));

    [Fact]
    public async Task A_method_that_only_trusts_a_contract_hands_it_on_to_its_own_callers()
    {
        var library = await Library.BuildAsync("Lib", Attributes + Source);
        var middle = await Library.Project("Middle", "public static class Middle { public static async Task Two() { await Lib.Chat.Ask(\"a\"); await Lib.Chat.Ask(\"b\"); } }")
            .WithLibrary(library, facts: "").RunAndGetLibraryAsync();
        var methods = await Library.MethodsAsync(Library.Project("App", "public static class App { public static Task Run() => Middle.Two(); }", middle));

        Assert.Equal("0..? × 0..1000", methods["Run"].Figures());
    }

    [Fact]
    public async Task The_contract_of_an_abstract_method_travels_without_attributes_in_metadata()
    {
        var contracts = await Library.BuildAsync("Contracts", "namespace Contracts; public interface IAsk { [TokenBudget(MaxInputTokens = 100)] Task Ask(string question); Task Other(); }");
        var methods = await Library.MethodsAsync(Library.Project("App", "public class App(Contracts.IAsk ask) { public Task Run() => ask.Ask(\"Hello\"); public Task Not() => ask.Other(); }", contracts));

        Assert.Equal("0..? × 0..100", methods["Run"].Figures());
        Assert.DoesNotContain("Not", methods.Keys);
    }
}
