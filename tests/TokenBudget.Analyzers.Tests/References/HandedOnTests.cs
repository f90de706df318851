using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Clients and options on longer ways: by interfaces, along chains of projects, in whole requests, and where settings name the model.</summary>
public sealed class HandedOnTests
{
    private const string Chat = """
        namespace Lib;
        public interface IAsk { Task Ask(IChatClient client, string text, ChatOptions? options = null); }
        public class Short : IAsk { public Task Ask(IChatClient client, string text, ChatOptions? options = null) => client.GetResponseAsync(text, options); }
        public class Polite : IAsk { public Task Ask(IChatClient client, string text, ChatOptions? options = null) => client.GetResponseAsync("Please, " + text, options); }
        public static class Extensions
        {
            private static readonly IChatClient Own = new ChatClient("gpt-4o-mini", "key").AsIChatClient();
            public static Task AskAsync(this IChatClient client, string text, ChatOptions? options = null) => client.GetResponseAsync(text, options);
            public static Task Mine(string text, ChatOptions? options = null) => Own.GetResponseAsync(text, options);
            public static Task Looped(this IChatClient client, string text, ChatOptions? options = null) => client.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(text, options);
            public static Task Keep(string text, ChatOptions options) { Kept = options; return Mine(text, options); }
            public static ChatOptions? Kept;
        }
        """;

    private static readonly Task<CompiledLibrary> Built = Meai("Lib", Chat).RunAndGetLibraryAsync();

    [Theory]
    [InlineData("mini.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 8", 50)]
    [InlineData("mini.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, ModelId = \"gpt-4\" })", "1 × 0..981", 50)]
    [InlineData("mini.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, Instructions = \"Hello\" })", "1 × 13", 50)]
    [InlineData("mini.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, ConversationId = given })", "1 × 8..?", 50)]
    [InlineData("mini.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, Tools = [] })", "1 × 8", 50)]
    [InlineData("looping.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 8", 50)]
    [InlineData("looping.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, Tools = [tool] })", "1..41 × 8..?", 2_050)]
    [InlineData("more.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1..41 × 8..?", 2_050)]
    [InlineData("chat.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50, Tools = [tool] })", "1..? × 1..?", null)]
    [InlineData("reduced.AskAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 0..?", 50)]
    [InlineData("mini.Looped(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 8", 50)]
    [InlineData("mini.Looped(\"Hello\", new ChatOptions { MaxOutputTokens = 50, Tools = [tool] })", "1..? × 8..?", null)]
    [InlineData("more.Looped(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1..? × 8..?", null)]
    [InlineData("Lib.Extensions.Mine(\"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 8", 50)]
    [InlineData("Lib.Extensions.Mine(\"Hello\", new ChatOptions { MaxOutputTokens = 50, ModelId = \"gpt-4o\" })", "1 × 8", 50)]
    [InlineData("Lib.Extensions.Mine(\"Hello\", new ChatOptions { MaxOutputTokens = 50, ModelId = given })", "1 × 0..985", 50)]
    [InlineData("ask.Ask(mini, \"Hello\", new ChatOptions { MaxOutputTokens = 50 })", "1 × 7..15", 50)]
    public async Task Clients_and_options_of_Extensions_AI(string call, string figures, int? output)
    {
        var method = (await Library.MethodsAsync(Meai("App", $$"""
            using Lib;
            public class App
            {
                private readonly IChatClient mini = new ChatClient("gpt-4o-mini", "key").AsIChatClient();
                private readonly IChatClient looping = new ChatClient("gpt-4o-mini", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
                private readonly IChatClient more = new FunctionInvokingChatClient(new ChatClient("gpt-4o-mini", "key").AsIChatClient()) { AdditionalTools = [AIFunctionFactory.Create(() => 2, "two")] };
                private readonly IChatClient reduced = new ReducingChatClient(new ChatClient("gpt-4o-mini", "key").AsIChatClient(), new MessageCountingChatReducer(3));
                public Task Run(Lib.IAsk ask, IChatClient chat, AITool tool, string given) => {{call}};
            }
            """, await Built)))["Run"];

        Assert.Equal((figures, (long?)output), (method.Figures(), method.Output.Max));
    }

    [Theory]
    [InlineData("await Mine(\"Hello\", options); await Mine(\"Hello\", options)", 100)]
    [InlineData("await Keep(\"Hello\", options); await Mine(\"Hello\", options)", 50 + 16_384)]
    [InlineData("await Mine(\"Hello\", options); options.MaxOutputTokens = 70; await Mine(\"Hello\", options)", 120)]
    public async Task Options_that_a_library_leaves_alone_are_still_known(string statements, int output)
    {
        var methods = await Library.MethodsAsync(Meai("App", $$"""
            using static Lib.Extensions;
            public static class App { public static async Task Run() { var options = new ChatOptions { MaxOutputTokens = 50 }; {{statements}}; } }
            """, await Built));

        Assert.Equal(output, methods["Run"].Output.Max);
    }

    [Fact]
    public async Task Along_a_chain_of_projects_the_last_one_says_what_is_handed_in()
    {
        var second = await Meai("Second", """
            namespace Middle;
            public static class Digest
            {
                public static async Task Of(IChatClient client, IReadOnlyList<string> pages, ChatOptions options) { foreach (var page in pages) { await Lib.Extensions.AskAsync(client, page, options); } }
                public static Task Capped(IChatClient client, string text, int cap) => Lib.Extensions.AskAsync(client, text, new ChatOptions { MaxOutputTokens = cap });
                public static Task Named(string model, string text) => Lib.Extensions.AskAsync(new ChatClient(model, "key").AsIChatClient(), text, new ChatOptions { MaxOutputTokens = 30 });
            }
            """, await Built).RunAndGetLibraryAsync();
        var app = await Library.MethodsAsync(Meai("Third", """
            public class App
            {
                private readonly IChatClient mini = new ChatClient("gpt-4o-mini", "key").AsIChatClient();
                private readonly IChatClient looping = new ChatClient("gpt-4o-mini", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
                public Task Known() => Middle.Digest.Of(mini, ["Hello", "Hello"], new ChatOptions { MaxOutputTokens = 50 });
                public Task Tools(AITool tool) => Middle.Digest.Of(looping, ["Hello", "Hello"], new ChatOptions { MaxOutputTokens = 50, Tools = [tool] });
                public Task Open(IChatClient client, ChatOptions options) => Middle.Digest.Of(client, ["Hello", "Hello"], options);
                public Task Capped() => Middle.Digest.Capped(mini, "Hello", 60);
                public Task Named() => Middle.Digest.Named("gpt-4o", "Hello");
            }
            """, await Built, second));

        Assert.Equal(("2 × 16", 100), (app["Known"].Figures(), app["Known"].Output.Max));
        Assert.Equal(("2..82 × 16..?", 4_100), (app["Tools"].Figures(), app["Tools"].Output.Max));
        Assert.Equal((null, null), (app["Open"].Output.Max, app["Open"].CostUsd));
        Assert.Equal(("1 × 8", 60), (app["Capped"].Figures(), app["Capped"].Output.Max));
        Assert.Equal(("1 × 8", 30), (app["Named"].Figures(), app["Named"].Output.Max));
        Assert.All([app["Known"], app["Capped"], app["Named"]], static method => Assert.NotNull(method.CostUsd!.Max));
    }

    [Fact]
    public async Task Settings_and_registrations_name_the_model_of_a_client_from_elsewhere()
    {
        const string App = "public class App { public Task Run(IChatClient chat) => Lib.Extensions.AskAsync(chat, \"Hello\", new ChatOptions { MaxOutputTokens = 50 }); }";
        var unknown = (await Library.MethodsAsync(Meai("App", App, await Built)))["Run"];
        var byCaller = (await Library.MethodsAsync(Meai("App", App, await Built).WithSettings("token_budget.model = gpt-4o-mini")))["Run"];
        var home = await Meai("Lib", Chat).WithSettings("token_budget.model = gpt-4o").RunAndGetLibraryAsync();
        var byHome = (await Library.MethodsAsync(Meai("App", App, home)))["Run"];

        Assert.Equal(("1 × 1..985", null), (unknown.Figures(), unknown.CostUsd));
        Assert.Equal(("1 × 8", "1 × 8"), (byCaller.Figures(), byHome.Figures()));
        Assert.True(byCaller.CostUsd!.Max < byHome.CostUsd!.Max);
    }

    [Theory]
    [InlineData("new MessageCreateParams { Model = \"claude-sonnet-4-5\", MaxTokens = 40, Messages = [new UserMessageParam { Content = \"Hello\" }] }", 40, true)]
    [InlineData("request", null, false)]
    public async Task A_whole_request_is_counted_where_it_is_made(string request, int? output, bool isBounded)
    {
        const string Source = """
            namespace Lib;
            public static class Send { public static Task It(IAnthropicClient client, MessageCreateParams request) => client.Messages.Create(request); }
            """;
        string app = $$"""public class App(IAnthropicClient client) { public Task Run(MessageCreateParams request) => Lib.Send.It(client, {{request}}); }""";
        var library = await Anthropic("Lib", Source).RunAndGetLibraryAsync();

        var bySummary = (await Library.MethodsAsync(Anthropic("App", app, library)))["Run"];
        var bySource = (await Library.MethodsAsync(Anthropic("App", app).WithSource(Source)))["Run"];

        Assert.Equal(((long?)output, isBounded), (bySummary.Output.Max, bySummary.Tokens.IsBounded));
        Assert.Equal(bySource.Tokens.Max, bySummary.Tokens.Max);
        Assert.InRange(bySummary.Tokens.Min, 0, bySource.Tokens.Min);
    }

    private static Verification Anthropic(string name, string source, params CompiledLibrary[] references) => With(
        Verify.Analyzer<TokenBudgetAnalyzer>(name).WithAnthropic().WithAnnotations().WithUsings("TokenBudget", "Anthropic", "Anthropic.Models.Messages").WithSource(source), references);

    private static Verification Meai(string name, string source, params CompiledLibrary[] references) => With(
        Verify.Analyzer<TokenBudgetAnalyzer>(name).WithOpenAI().WithExtensionsAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithAnnotations()
            .WithFile("Usings.cs", "global using OpenAI.Chat; global using Microsoft.Extensions.AI;").WithSource(source),
        references);

    private static Verification With(Verification project, CompiledLibrary[] references)
    {
        foreach (var reference in references)
        {
            project.WithLibrary(reference);
        }

        return project;
    }
}
