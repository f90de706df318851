using TokenBudget.Testing;

namespace TokenBudget.CodeFixes.Tests;

public sealed class CapToolLoopFixerTests
{
    private const string Title = "Cap the tool loop at 5 iterations (saves up to 35 requests per call)";
    private const string Parameters = "IChatClient inner, ChatOptions options, Action<FunctionInvokingChatClient> more";

    [Fact]
    public Task A_pipeline_gets_a_lambda() => Fix(
        """await [|inner.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("Hello", options)|];""",
        """await inner.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build().GetResponseAsync("Hello", options);""");

    [Fact]
    public Task A_pipeline_in_another_statement_and_behind_other_arguments() => Fix(
        """
        var client = new ChatClientBuilder(inner)
            .UseFunctionInvocation(loggerFactory: null)
            .Build();
        await [|client.GetResponseAsync("Hello", options)|];
        """,
        """
        var client = new ChatClientBuilder(inner)
            .UseFunctionInvocation(loggerFactory: null, configure: c => c.MaximumIterationsPerRequest = 5)
            .Build();
        await client.GetResponseAsync("Hello", options);
        """);

    [Fact]
    public Task A_null_lambda_is_replaced() => Fix(
        """await [|inner.AsBuilder().UseFunctionInvocation(null, null).Build().GetResponseAsync("Hello", options)|];""",
        """await inner.AsBuilder().UseFunctionInvocation(null, c => c.MaximumIterationsPerRequest = 5).Build().GetResponseAsync("Hello", options);""");

    [Fact]
    public Task A_lambda_with_one_statement_gets_a_second() => Fix(
        """await [|inner.AsBuilder().UseFunctionInvocation(configure: f => f.AllowConcurrentInvocation = true).Build().GetResponseAsync("Hello", options)|];""",
        """await inner.AsBuilder().UseFunctionInvocation(configure: f => { f.AllowConcurrentInvocation = true; f.MaximumIterationsPerRequest = 5; }).Build().GetResponseAsync("Hello", options);""");

    [Fact]
    public Task A_lambda_with_a_block_keeps_its_layout() => Fix(
        """
        var client = inner.AsBuilder()
            .UseFunctionInvocation(configure: f =>
            {
                f.AllowConcurrentInvocation = true;
            })
            .Build();
        await [|client.GetResponseAsync("Hello", options)|];
        """,
        """
        var client = inner.AsBuilder()
            .UseFunctionInvocation(configure: f =>
            {
                f.AllowConcurrentInvocation = true;
                f.MaximumIterationsPerRequest = 5;
            })
            .Build();
        await client.GetResponseAsync("Hello", options);
        """);

    [Fact]
    public Task A_client_gets_an_initialiser() => Fix(
        """
        await [|new FunctionInvokingChatClient(inner).GetResponseAsync("Hello", options)|];
        FunctionInvokingChatClient client = new(inner) { AllowConcurrentInvocation = true };
        await client.GetResponseAsync("Hello");
        """,
        """
        await new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 5 }.GetResponseAsync("Hello", options);
        FunctionInvokingChatClient client = new(inner) { AllowConcurrentInvocation = true };
        await client.GetResponseAsync("Hello");
        """);

    [Fact]
    public Task A_client_with_an_initialiser_gets_one_property_more() => Fix(
        """
        FunctionInvokingChatClient client = new(inner) { AllowConcurrentInvocation = true };
        await [|client.GetResponseAsync("Hello", options)|];
        """,
        """
        FunctionInvokingChatClient client = new(inner) { AllowConcurrentInvocation = true, MaximumIterationsPerRequest = 5 };
        await client.GetResponseAsync("Hello", options);
        """);

    [Fact]
    public Task Fix_all_caps_every_loop_and_a_shared_one_once() => Meai()
        .WithBody(Parameters, """
            var client = inner.AsBuilder().UseFunctionInvocation().Build();
            await [|client.GetResponseAsync("Hello", options)|];
            await [|client.GetResponseAsync("Hello again", options)|];
            await [|new FunctionInvokingChatClient(inner).GetResponseAsync("Hello", options)|];
            """)
        .WithFix<CapToolLoopFixer>()
        .ExpectFix(Given.Body(Parameters, """
            var client = inner.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build();
            await client.GetResponseAsync("Hello", options);
            await client.GetResponseAsync("Hello again", options);
            await new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 5 }.GetResponseAsync("Hello", options);
            """))
        .RunAsync();

    [Fact]
    public Task A_field_of_the_same_file_is_changed() => Meai()
        .WithSource("""
            public sealed class Desk(string key)
            {
                private readonly IChatClient _chat = new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build();

                public Task Ask(ChatOptions options) => [|_chat.GetResponseAsync("Hello", options)|];
            }
            """)
        .WithFix<CapToolLoopFixer>()
        .ExpectFix("""
            public sealed class Desk(string key)
            {
                private readonly IChatClient _chat = new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build();

                public Task Ask(ChatOptions options) => _chat.GetResponseAsync("Hello", options);
            }
            """)
        .RunAsync();

    [Fact]
    public Task A_loop_of_another_file_is_left_to_the_author() => Meai()
        .WithSource("""
            public partial class Desk(string key)
            {
                private readonly IChatClient _chat = new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
            }
            """)
        .WithSource("""
            public partial class Desk
            {
                public Task Ask(ChatOptions options) => [|_chat.GetResponseAsync("Hello", options)|];
            }
            """)
        .WithFix<CapToolLoopFixer>()
        .ExpectNoFix()
        .RunAsync();

    [Fact]
    public Task A_runner_gets_a_limit() => Runner(
        """client.Beta.Messages.ToolRunner(request, tools)""", """client.Beta.Messages.ToolRunner(request, tools, maxIterations: 5)""");

    [Fact]
    public Task A_null_limit_of_a_runner_is_replaced() => Runner(
        """client.Beta.Messages.ToolRunner(request, tools, thread: false, maxIterations: null)""",
        """client.Beta.Messages.ToolRunner(request, tools, thread: false, maxIterations: 5)""");

    private static Task Fix(string statements, string expected) => Meai()
        .WithBody(Parameters, statements)
        .WithFix<CapToolLoopFixer>()
        .ExpectFix(Given.Body(Parameters, expected), Title)
        .RunAsync();

    private static Task Runner(string call, string expected)
    {
        const string parameters = "AnthropicClient client, MessageCreateParams request, IReadOnlyList<IBetaRunnableTool> tools";
        return Given.Project("TB2005").WithAnthropic().WithUsings("Anthropic", "Anthropic.Helpers.Beta", "Anthropic.Models.Beta.Messages")
            .WithBody(parameters, $"await [|{call}|].RunUntilDoneAsync();")
            .WithFix<CapToolLoopFixer>()
            .ExpectFix(Given.Body(parameters, $"await {expected}.RunUntilDoneAsync();"), "Cap the tool loop at 5 requests (saves every request after them)")
            .RunAsync();
    }

    private static Verification Meai() => Given.ExtensionsAI("TB2005").WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI);
}
