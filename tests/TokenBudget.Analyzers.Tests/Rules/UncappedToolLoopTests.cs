using Microsoft.CodeAnalysis;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>TB2005.</summary>
public sealed class UncappedToolLoopTests
{
    private const string Options = "new ChatOptions { MaxOutputTokens = 500, Tools = [AIFunctionFactory.Create(() => 5)] }";

    [Fact]
    public Task Reports_the_default_of_function_invocation() => Meai()
        .WithBody("string key", $$"""
            var client = new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
            await [|client.GetResponseAsync("Hello", {{Options}})|];
            """)
        .ExpectSeverity("TB2005", DiagnosticSeverity.Info)
        .ExpectMessage(
            "TB2005",
            "Up to 41 requests per call: the tool loop has no cap of its own (default of Microsoft.Extensions.AI); "
            + "the worst call re-sends 16 to 716 input tokens 40 times and replies of up to 500 tokens with their tool results 820 times")
        .RunAsync();

    [Fact]
    public Task Reports_a_client_that_is_made_directly_and_one_in_a_field() => Meai()
        .WithSource($$"""
            public sealed class Desk(string key)
            {
                private readonly IChatClient _chat = new FunctionInvokingChatClient(new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient());

                public Task Ask(IList<AITool> tools) => [|_chat.GetResponseAsync("Hello", new ChatOptions { Tools = tools })|];
            }
            """)
        .RunAsync();

    [Fact]
    public Task Options_that_may_hold_tools_are_enough() => Meai()
        .WithBody("string key, ChatOptions options", """
            var client = new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build();
            await [|client.GetResponseAsync("Hello", options)|];
            """)
        .RunAsync();

    [Fact]
    public Task A_client_inside_that_cant_be_seen_does_not_change_the_loop_around_it() => Meai()
        .WithBody("IChatClient inner", $$"""await [|inner.AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("Hello", {{Options}})|];""")
        .RunAsync();

    [Fact]
    public Task A_cap_is_enough() => Meai()
        .WithBody("IChatClient inner, int most", $$"""
            await inner.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 100).Build().GetResponseAsync("Hello", {{Options}});
            await inner.AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = most).Build().GetResponseAsync("Hello", {{Options}});
            await new FunctionInvokingChatClient(inner) { MaximumIterationsPerRequest = 5 }.GetResponseAsync("Hello", {{Options}});
            """)
        .RunAsync();

    [Fact]
    public Task Without_tools_there_is_no_loop() => Meai()
        .WithBody("IChatClient inner", """
            var client = inner.AsBuilder().UseFunctionInvocation().Build();
            await client.GetResponseAsync("Hello");
            await client.GetResponseAsync("Hello", new ChatOptions { Tools = [] });
            await client.GetResponseAsync("Hello", new ChatOptions());
            """)
        .RunAsync();

    [Fact]
    public Task A_client_of_which_nothing_is_known_may_have_a_cap() => Meai()
        .WithBody("IChatClient client", $$"""await client.GetResponseAsync("Hello", {{Options}});""")
        .RunAsync();

    [Fact]
    public Task A_pipeline_of_another_namespace_is_not_meant() => Meai()
        .WithSource($$"""
            using Other;

            public sealed class Desk
            {
                public Task Ask(string key) =>
                    new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation(1).Build().GetResponseAsync("Hello", {{Options}});
            }

            namespace Other
            {
                public static class FunctionInvokingChatClientBuilderExtensions
                {
                    public static ChatClientBuilder UseFunctionInvocation(this ChatClientBuilder builder, int most) => builder;
                }
            }
            """)
        .RunAsync();

    [Fact]
    public Task Reports_a_runner_without_a_limit() => Runner()
        .WithBody("AnthropicClient client, IReadOnlyList<IBetaRunnableTool> tools", """
            var request = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 300, Messages = [new BetaUserMessageParam { Content = "Hello" }] };
            await [|client.Beta.Messages.ToolRunner(request, tools)|].RunUntilDoneAsync();
            await client.Beta.Messages.ToolRunner(request, tools, 8).RunUntilDoneAsync();
            """)
        .ExpectMessage(
            "TB2005",
            "Any number of requests per call: the tool loop has no cap of its own (ToolRunner without maxIterations); "
            + "every request re-sends at least 5 input tokens and all replies of up to 300 tokens before it with their tool results")
        .RunAsync();

    [Fact]
    public Task Reports_Semantic_Kernel() => Kernel()
        .WithBody("IChatCompletionService chat, Kernel kernel", """
            var history = new ChatHistory("You are brief.");
            history.AddUserMessage("Hello");
            var settings = new OpenAIPromptExecutionSettings { MaxTokens = 200, FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
            await [|chat.GetChatMessageContentAsync(history, settings, kernel)|];
            """)
        .ExpectMessage(
            "TB2005",
            "Up to 129 requests per call: the tool loop has no cap of its own (default of Semantic Kernel); "
            + "the worst call re-sends at least 16 input tokens 128 times and replies of up to 200 tokens with their tool results 8,256 times")
        .RunAsync();

    [Fact]
    public Task Semantic_Kernel_that_does_not_run_tools_is_silent() => Kernel()
        .WithBody("IChatCompletionService chat, Kernel kernel, ChatHistory history", """
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) }, kernel);
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }, kernel);
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() });
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings(), kernel);
            await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.EnableKernelFunctions }, kernel);
            """)
        .RunAsync();

    [Fact]
    public Task A_default_that_is_as_low_as_the_cap_that_the_fix_sets_is_silent() => Kernel().WithStubs(Stub.SemanticKernelMistral)
        .WithUsings("Microsoft.SemanticKernel.Connectors.MistralAI")
        .WithBody("IChatCompletionService chat, Kernel kernel, ChatHistory history", """
            await chat.GetChatMessageContentAsync(history, new MistralAIPromptExecutionSettings { ToolCallBehavior = MistralAIToolCallBehavior.AutoInvokeKernelFunctions }, kernel);
            """)
        .RunAsync();

    private static Verification Meai() => Given.ExtensionsAI("TB2005").WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI);

    private static Verification Runner() => Given.Project("TB2005").WithAnthropic().WithUsings("Anthropic", "Anthropic.Helpers.Beta", "Anthropic.Models.Beta.Messages");

    private static Verification Kernel() => Given.Project("TB2005").WithSettings("token_budget.model = gpt-4o").WithStubs(Stub.SemanticKernel, Stub.SemanticKernelOpenAI)
        .WithUsings("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.ChatCompletion", "Microsoft.SemanticKernel.Connectors.OpenAI");
}
