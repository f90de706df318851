using System.Globalization;
using TokenBudget.Core.Facts;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.References;

/// <summary>Clients, options, models and caps that a caller hands to another project.</summary>
/// <remarks>One user message is 7 tokens of GPT-4o more than its text, and Hello is 1.</remarks>
public sealed class HandedInTests
{
    private const string Wrappers = """
        namespace Lib;

        public static class Ask
        {
            private static readonly ChatClient Own = new("gpt-4o-mini", "key");
            public static Task Options(string text, ChatCompletionOptions? options) => Own.CompleteChatAsync([new UserChatMessage(text)], options);
            public static Task Client(ChatClient client, string text) => client.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
            public static Task Both(ChatClient client, string text, ChatCompletionOptions? options = null) => client.CompleteChatAsync([new UserChatMessage(text)], options);
            public static Task Uncapped(ChatClient client, string text) => client.CompleteChatAsync(text);
            public static Task Named(string model, string text) => new ChatClient(model, "key").CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 });
            public static Task Capped(string text, int cap) => Own.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = cap });
            public static Task MaybeCapped(string text, int? cap) => Own.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = cap });
            public static Task Changed(string text, ChatCompletionOptions options) { options.MaxOutputTokenCount = 500; return Options(text, options); }
            public static Task Uncaps(string text, ChatCompletionOptions options) { options.MaxOutputTokenCount = null; return Options(text, options); }
            public static Task AddsTool(string text, ChatCompletionOptions options) { options.Tools.Add(ChatTool.CreateFunctionTool(text)); return Options("Hello", options); }
            public static Task Elsewhere(string text, ChatCompletionOptions options) { Changer?.Invoke(options); return Options(text, options); }
            public static Task OrTen(string text, ChatCompletionOptions? options = null) => Options(text, options ?? new ChatCompletionOptions { MaxOutputTokenCount = 10 });
            public static async Task Often(ChatClient client, IReadOnlyList<string> texts, ChatCompletionOptions options) { foreach (var text in texts) { await client.CompleteChatAsync([new UserChatMessage(text)], options); } }
            public static async Task Two(ChatClient first, ChatClient second, string text) { await first.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = 100 }); await second.CompleteChatAsync([new UserChatMessage("Hello")], new ChatCompletionOptions { MaxOutputTokenCount = 100 }); }
            public static Task Shared(string text, ChatCompletionOptions one, ChatCompletionOptions other) { one.MaxOutputTokenCount = 500; return Options(text, other); }
            public static Task Holding(string text, IReadOnlyList<ChatCompletionOptions> all, ChatCompletionOptions options) { foreach (var one in all) { one.MaxOutputTokenCount = 500; } return Options(text, options); }
            public static Action<ChatCompletionOptions>? Changer;
        }
        """;

    private static readonly Task<CompiledLibrary> Built = Library.BuildAsync("Lib", Wrappers);

    [Theory]
    [InlineData("""Lib.Ask.Options("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8", "0..50", true)]
    [InlineData("""Lib.Ask.Options("Hello", options)""", "1 × 8..?", "0..16384", false)]
    [InlineData("""Lib.Ask.Options("Hello", new ChatCompletionOptions())""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Options("Hello", null)""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Options("Hello", new ChatCompletionOptions { MaxOutputTokenCount = number })""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Options("Hello", new ChatCompletionOptions { MaxOutputTokenCount = flag ? 20 : 30 })""", "1 × 8", "0..30", true)]
    [InlineData("""Lib.Ask.Options("Hello", flag ? new ChatCompletionOptions { MaxOutputTokenCount = 20 } : new ChatCompletionOptions { MaxOutputTokenCount = 30 })""", "1 × 8", "0..30", true)]
    [InlineData("""Lib.Ask.Options("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50, Tools = { ChatTool.CreateFunctionTool("run") } })""", "1 × 25..36", "0..50", true)]
    [InlineData("""Lib.Ask.Client(mini, "Hello")""", "1 × 8", "0..100", true)]
    [InlineData("""Lib.Ask.Client(client, "Hello")""", "1 × 1..985", "0..100", false)]
    [InlineData("""Lib.Ask.Client(new ChatClient("gpt-4", "key"), "Hello")""", "1 × 0..981", "0..100", true)]
    [InlineData("""Lib.Ask.Client(new ChatClient("some-model", "key"), "Hello")""", "1 × 0..985", "0..100", false)]
    [InlineData("""Lib.Ask.Client(flag ? mini : new ChatClient("gpt-4o", "key"), "Hello")""", "1 × 8", "0..100", true)]
    [InlineData("""Lib.Ask.Both(mini, "Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8", "0..50", true)]
    [InlineData("""Lib.Ask.Both(mini, "Hello")""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Uncapped(mini, "Hello")""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Uncapped(client, "Hello")""", "1 × 1..985", "0..?", false)]
    [InlineData("""Lib.Ask.Named("gpt-4o", "Hello")""", "1 × 8", "0..100", true)]
    [InlineData("""Lib.Ask.Named(given, "Hello")""", "1 × 1..985", "0..100", false)]
    [InlineData("""Lib.Ask.Capped("Hello", 60)""", "1 × 8", "0..60", true)]
    [InlineData("""Lib.Ask.Capped("Hello", Math.Min(number, 60))""", "1 × 8", "0..60", true)]
    [InlineData("""Lib.Ask.Capped("Hello", number)""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Capped("Hello", -3)""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.MaybeCapped("Hello", null)""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.MaybeCapped("Hello", 60)""", "1 × 8", "0..60", true)]
    [InlineData("""Lib.Ask.Changed("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8", "0..500", true)]
    [InlineData("""Lib.Ask.Uncaps("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.AddsTool("run", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8..?", "0..50", false)]
    [InlineData("""Lib.Ask.Elsewhere("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8..?", "0..16384", false)]
    [InlineData("""Lib.Ask.OrTen("Hello", new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "1 × 8", "0..50", true)]
    [InlineData("""Lib.Ask.OrTen("Hello")""", "1 × 8", "0..16384", true)]
    [InlineData("""Lib.Ask.Often(mini, ["Hello", "Hello"], new ChatCompletionOptions { MaxOutputTokenCount = 50 })""", "2 × 16", "0..100", true)]
    [InlineData("""Lib.Ask.Two(mini, new ChatClient("gpt-4o", "key"), "Hello")""", "2 × 16", "0..200", true)]
    [InlineData("""Lib.Ask.Two(mini, new ChatClient("claude-sonnet-4-5", "key"), "Hello")""", "2 × 0..1970", "0..200", true)]
    public async Task A_call_costs_what_its_clients_and_options_say(string call, string figures, string output, bool hasPrice)
    {
        var method = (await Library.MethodsAsync(Library.Project(
            "App",
            $$"""
            public class App
            {
                private readonly ChatClient mini = new("gpt-4o-mini", "key");
                public Task Run(ChatClient client, ChatCompletionOptions options, string given, int number, bool flag) => {{call}};
            }
            """,
            await Built)))["Run"];

        Assert.Equal((figures, output, hasPrice), (method.Figures(), Show(method), method.CostUsd?.Max is not null));
    }

    [Theory]
    [InlineData("Lib.Ask.Shared(\"Hello\", options, new ChatCompletionOptions())", "0..16384")]
    [InlineData("Lib.Ask.Shared(\"Hello\", new ChatCompletionOptions(), options)", "0..50")]
    [InlineData("Lib.Ask.Shared(\"Hello\", options, options)", "0..16384")]
    [InlineData("Lib.Ask.Holding(\"Hello\", [options], options)", "0..16384")]
    [InlineData("Lib.Ask.Shared(\"Hello\", options, flag ? options : new ChatCompletionOptions { MaxOutputTokenCount = 20 })", "0..16384")]
    public async Task Options_that_are_handed_in_twice_may_be_changed_by_one_name_and_sent_by_the_other(string call, string output)
    {
        var methods = await Library.MethodsAsync(Library.Project(
            "App", $$"""public class App { public Task Run(bool flag) { var options = new ChatCompletionOptions { MaxOutputTokenCount = 50 }; return {{call}}; } }""", await Built));

        Assert.Equal(output, Show(methods["Run"]));
    }

    private static string Show(MethodFacts method) => $"{method.Output.Min}..{method.Output.Max?.ToString(CultureInfo.InvariantCulture) ?? "?"}";
}
