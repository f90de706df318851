using System.Globalization;

namespace TokenBudget.Analyzers.Tests.References.Law;

/// <summary>Makes calls of the wrappers that take clients and options, as methods or as objects, with arguments of every kind.</summary>
/// <param name="seed">Other calls for each.</param>
internal sealed class HandingCalls(int seed)
{
    private static readonly string[] Texts = ["\"Hello\"", "\"数据 测试 😀\"", "given", "note", "flag ? \"stop\" : \"the quick brown fox jumps\"", "\"\"", "note + \"!\"", "\"  naïve café \""];
    private static readonly string[] Clients = ["Mini", "Mini", "Five", "Four", "Claude", "Llama", "Qwen", "Ours", "flag ? Mini : Claude", "flag ? Mini : Five", "client", "new ChatClient(given, \"key\")", "new ChatClient(flag ? \"gpt-4o\" : \"gpt-4\", \"key\")"];
    private static readonly string[] Chats =
    [
        "Mini.AsIChatClient()", "Claude.AsIChatClient()", "Llama.AsIChatClient()", "chat", "Looping", "Reduced", "More", "flag ? Looping : Mini.AsIChatClient()", "client.AsIChatClient()",
        "new ChatClientBuilder(chat).UseFunctionInvocation(null, loop => loop.MaximumIterationsPerRequest = 3).Build()",
    ];

    private static readonly string[] Models = ["\"gpt-4o\"", "\"claude-opus-4-7\"", "\"gpt-4\"", "given", "flag ? \"gpt-4o\" : \"qwen3-max\"", "\"ours\""];

    private readonly Random _random = new(seed);
    private bool _hasChoices;

    /// <summary>As many calls of each wrapper.</summary>
    public IReadOnlyList<RandomCall> Next(int repetitions) =>
    [
        .. Enumerable.Repeat(HandingWrappers.Methods, repetitions).SelectMany(static all => all)
            .Select(wrapper => new RandomCall("Lib.Wrappers." + wrapper.Name, Arguments(wrapper.Parameters))),
    ];

    /// <summary>As many calls of each wrapper that is an object: one that is made in place, is in a local, or is one of two.</summary>
    public IReadOnlyList<RandomCall> NextOfObjects(int repetitions) =>
    [
        .. Enumerable.Repeat(KeepingWrappers.Classes, repetitions).SelectMany(static all => all)
            .Select(wrapper => new RandomCall($"{Object(wrapper.Name, wrapper.Constructor)}.{wrapper.Method}", Arguments(wrapper.Parameters))),
    ];

    private string Object(string name, string parameters) => _random.Next(4) switch
    {
        0 => $"(flag ? new Lib.{name}({Arguments(parameters)}) : new Lib.{name}({Arguments(parameters)}))",
        1 => $"Id(new Lib.{name}({Arguments(parameters)}))",
        _ => $"new Lib.{name}({Arguments(parameters)})",
    };

    private string Arguments(string parameters) => string.Join(", ", parameters.Select(Argument));

    /// <summary>The application: the methods <c>Call0</c>, <c>Call1</c> and so on.</summary>
    public static string Source(IReadOnlyList<RandomCall> calls) =>
        """
        public static class App
        {
            private static readonly ChatClient Mini = new("gpt-4o-mini", "key");
            private static readonly ChatClient Five = new("gpt-5", "key");
            private static readonly ChatClient Four = new("gpt-4", "key");
            private static readonly ChatClient Claude = new("claude-sonnet-4-5", "key");
            private static readonly ChatClient Llama = new("meta-llama/Llama-3.1-8B-Instruct", "key");
            private static readonly ChatClient Qwen = new("qwen3-max", "key");
            private static readonly ChatClient Ours = new("some-model-of-ours", "key");
            private static readonly IChatClient Looping = new ChatClient("gpt-4o", "key").AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
            private static readonly IChatClient Reduced = new ReducingChatClient(Mini.AsIChatClient(), new MessageCountingChatReducer(3));
            private static readonly IChatClient More = new FunctionInvokingChatClient(Mini.AsIChatClient()) { AdditionalTools = [AIFunctionFactory.Create(() => 2, "two")] };

        """ + string.Concat(calls.Select((call, i) =>
            $"    public static Task Call{i}(ChatClient client, IChatClient chat, ChatCompletionOptions options, ChatOptions meai, string given, int number, List<string> list, [MaxTokens(50)] string note, bool flag) => {call};\n")) + """
                private static T Id<T>(T value) { var again = value; return again; }
            }

            """;

    private string Argument(char kind)
    {
        _hasChoices = char.IsLower(kind);
        return Of(char.ToLowerInvariant(kind));
    }

    private string Of(char kind) => kind switch
    {
        't' => Pick(Texts),
        'n' => Pick("number", "3", "0", "flag ? 1 : 2"),
        'l' => Pick("list", "[\"Hello\", given]", "[\"Hello\", \"World\"]", "[]"),
        'k' => Pick(Clients),
        'i' => Pick(Models),
        'x' => Pick("null", "60", "number", "-3", "Math.Min(number, 40)", "flag ? 10 : 20"),
        'p' => Options("ChatCompletionOptions", "MaxOutputTokenCount", "Tools = { ChatTool.CreateFunctionTool(\"run\", \"Runs it.\") }", "options"),
        'q' => Pick("null", Options("ChatCompletionOptions", "MaxOutputTokenCount", "ResponseFormat = ChatResponseFormat.CreateTextFormat()", "options")),
        'c' => Pick(_hasChoices ? Chats : [.. Chats.Where(static chat => !chat.Contains('?'))]),
        _ => Pick("null", Options("ChatOptions", "MaxOutputTokens", Pick("Instructions = \"Answer in German, please.\"", "Tools = [AIFunctionFactory.Create(() => 1, \"one\")]", $"ModelId = {Pick(Models)}", "ConversationId = given"), "meai")),
    };

    private string Options(string type, string cap, string more, string unknown) => _random.Next(_hasChoices ? 8 : 6) switch
    {
        0 => unknown,
        1 => $"new {type}()",
        2 => $"new {type} {{ {cap} = {Cap()}, {more} }}",
        3 => $"new {type} {{ {more} }}",
        6 => $"flag ? new {type} {{ {cap} = 20 }} : new {type} {{ {cap} = {Cap()}, {more} }}",
        7 => $"flag ? new {type} {{ {cap} = 20 }} : {unknown}",
        _ => $"new {type} {{ {cap} = {Cap()} }}",
    };

    private string Cap() => Pick(_random.Next(1, 3_000).ToString(CultureInfo.InvariantCulture), "number", "null", "flag ? 100 : 200");

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
