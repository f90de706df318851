namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>A library of wrappers that take clients, options, models and caps.</summary>
internal static class HandingWrappers
{
    /// <summary>The methods by name, with the kinds of their parameters: t text, n number, l list, k client of OpenAI, p its options, q the same or nothing,
    /// i id of a model, x cap or nothing, c client of Microsoft.Extensions.AI, o its options or nothing. What is in capitals is changed or
    /// built around, which a summary may follow better than the source when it is one of several.</summary>
    public static readonly (string Name, string Parameters)[] Methods =
    [
        ("Client", "kt"), ("Uncapped", "kt"), ("Options", "tp"), ("Both", "ktq"), ("Named", "it"), ("Capped", "tx"), ("Changed", "ktP"), ("Uncapping", "tP"),
        ("WithTool", "ktP"), ("Elsewhere", "tp"), ("OrOwn", "ktq"), ("OrNew", "ktQ"), ("Each", "klp"), ("Two", "kkt"), ("Times", "ktpn"), ("Either", "kktp"), ("Local", "ktp"),
        ("Same", "ktPP"), ("Loops", "tP"), ("Chat", "cto"), ("Plain", "ct"), ("ChatAs", "ctiO"), ("Instructed", "ctO"), ("ChatCapped", "ctO"), ("Cloned", "ctO"), ("Reads", "ctO"),
        ("Built", "Cto"), ("BuiltApart", "Cto"), ("ChatEach", "clo"), ("OwnChat", "to"), ("Deep", "cto"), ("Tools", "ct"), ("Unset", "ctO"), ("Passed", "kto"),
    ];

    /// <summary>The source.</summary>
    public const string Source = """
        namespace Lib;

        public static class Wrappers
        {
            private static readonly ChatClient Own = new("gpt-4o-mini", "key");
            private static readonly IChatClient OwnMeai = new ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
            public static Action<ChatCompletionOptions>? Changer;
            private static ChatCompletionOptions New() => new() { MaxOutputTokenCount = 100 };
            public static Task Client(ChatClient client, string text) => client.CompleteChatAsync([new SystemChatMessage("You are a careful translator. Answer in one sentence."), new UserChatMessage(text)], New());
            public static Task Uncapped(ChatClient client, string text) => client.CompleteChatAsync([new UserChatMessage("Say: " + text)]);
            public static Task Options(string text, ChatCompletionOptions options) => Own.CompleteChatAsync([new UserChatMessage(text)], options);
            public static Task Both(ChatClient client, string text, ChatCompletionOptions? options = null) => client.CompleteChatAsync([new UserChatMessage(text + "\nBe brief.")], options);
            public static Task Named(string model, string text) => new ChatClient(model, "key").CompleteChatAsync([new UserChatMessage(text)], New());
            public static Task Capped(string text, int? cap) => Own.CompleteChatAsync([new UserChatMessage(text)], new ChatCompletionOptions { MaxOutputTokenCount = cap });
            public static Task Changed(ChatClient client, string text, ChatCompletionOptions options) { options.MaxOutputTokenCount = 500; return client.CompleteChatAsync([new UserChatMessage(text)], options); }
            public static Task Uncapping(string text, ChatCompletionOptions options) { options.MaxOutputTokenCount = null; return Options(text, options); }
            public static Task WithTool(ChatClient client, string text, ChatCompletionOptions options) { options.Tools.Add(ChatTool.CreateFunctionTool("lookup", "Looks something up.")); return client.CompleteChatAsync([new UserChatMessage(text)], options); }
            public static Task Elsewhere(string text, ChatCompletionOptions options) { Changer?.Invoke(options); return Options(text, options); }
            public static Task OrOwn(ChatClient client, string text, ChatCompletionOptions? options = null) => client.CompleteChatAsync([new UserChatMessage(text)], options ?? New());
            public static Task OrNew(ChatClient client, string text, ChatCompletionOptions? options = null) { options ??= new ChatCompletionOptions(); options.MaxOutputTokenCount ??= 70; return client.CompleteChatAsync([new UserChatMessage(text)], options); }
            public static async Task Each(ChatClient client, IReadOnlyList<string> docs, ChatCompletionOptions options) { foreach (var doc in docs) { await client.CompleteChatAsync([new UserChatMessage("Read: " + doc)], options); } }
            public static async Task Two(ChatClient first, ChatClient second, string text) { await first.CompleteChatAsync([new UserChatMessage(text)], New()); await second.CompleteChatAsync([new UserChatMessage("Check this: " + text)]); }
            public static async Task Times(ChatClient client, string text, ChatCompletionOptions options, int n) { for (var i = 0; i < n; i++) { await client.CompleteChatAsync([new UserChatMessage(text)], options); } }
            public static Task Either(ChatClient first, ChatClient second, string text, ChatCompletionOptions options) => (text.Length > 9 ? first : second).CompleteChatAsync([new UserChatMessage(text)], options);
            public static Task Local(ChatClient client, string text, ChatCompletionOptions options) { Task Send() => client.CompleteChatAsync([new UserChatMessage(text)], options); return Send(); }
            public static Task Same(ChatClient client, string text, ChatCompletionOptions one, ChatCompletionOptions other) { one.MaxOutputTokenCount = 900; return client.CompleteChatAsync([new UserChatMessage(text)], other); }
            public static async Task Loops(string text, ChatCompletionOptions options) { for (var i = 0; i < 3; i++) { await Own.CompleteChatAsync([new UserChatMessage(text)], options); options.MaxOutputTokenCount = 300; } }
            public static Task Chat(IChatClient client, string text, ChatOptions? options = null) => client.GetResponseAsync("Question: " + text, options);
            public static Task Plain(IChatClient client, string text) => client.GetResponseAsync(text, new ChatOptions { MaxOutputTokens = 40 });
            public static Task ChatAs(IChatClient client, string text, string model, ChatOptions? options = null) { options ??= new ChatOptions(); options.ModelId = model; return client.GetResponseAsync(text, options); }
            public static Task Instructed(IChatClient client, string text, ChatOptions? options = null) { if (options is not null) { options.Instructions = "Answer in French."; } return client.GetResponseAsync(text, options); }
            public static Task ChatCapped(IChatClient client, string text, ChatOptions? options = null) { options = options?.Clone() ?? new ChatOptions(); options.MaxOutputTokens = 80; return client.GetResponseAsync(text, options); }
            public static async Task Cloned(IChatClient client, string text, ChatOptions? options = null) { var copy = options?.Clone(); if (copy is not null) { copy.MaxOutputTokens = 8000; } await client.GetResponseAsync(text, options); await client.GetResponseAsync("Again: " + text, copy); }
            public static Task Reads(IChatClient client, string text, ChatOptions? options = null) { options?.Tools?.Clear(); return client.GetResponseAsync(text, options); }
            public static Task Built(IChatClient client, string text, ChatOptions? options = null) => client.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync(text, options);
            public static Task BuiltApart(IChatClient client, string text, ChatOptions? options = null) { var builder = new ChatClientBuilder(client); builder.UseFunctionInvocation(); return builder.Build().GetResponseAsync(text, options); }
            public static async Task ChatEach(IChatClient client, IReadOnlyList<string> docs, ChatOptions? options = null) { foreach (var doc in docs.Take(5)) { await client.GetResponseAsync("Read: " + doc, options); } }
            public static Task OwnChat(string text, ChatOptions? options = null) => OwnMeai.GetResponseAsync(text, options);
            public static Task Deep(IChatClient client, string text, ChatOptions? options = null) => Inner(client, "<" + text + ">", options);
            private static Task Inner(IChatClient client, string text, ChatOptions? options) => Chat(client, text, options);
            public static Task Tools(IChatClient client, string text) => client.GetResponseAsync(text, new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")] });
            public static Task Unset(IChatClient client, string text, ChatOptions? options = null) { if (options is not null) { options.Tools = null; options.ModelId = null; options.Instructions = null; } return client.GetResponseAsync(text, options); }
            public static Task Passed(ChatClient client, string text, ChatOptions? options = null) => client.AsIChatClient().GetResponseAsync(text, options);
        }
        """;
}
