using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>How many requests one call may make because a library calls tools and asks again.</summary>
public sealed class ToolRoundsTests
{
    private const string Tools = "new ChatOptions { Tools = [AIFunctionFactory.Create(() => 5)] }";
    private const string Unseen = "1 or more (the client is not visible here; it may have a tool loop)";
    private const string Usual = "1 to 41 (default of Microsoft.Extensions.AI)";

    [Fact]
    public async Task OpenAI_has_no_tool_loop() => Assert.Equal(
        ["1 (the SDK has no tool loop)", "1 (the client has no tool loop)"],
        await SiteFacts.Rounds(Given.OpenAI("TB2005").WithBody("ChatClient client, ChatCompletionOptions options", """
            client.CompleteChat(["Hello"], options);
            new ChatClient("gpt-4o", "key").CompleteChat(["Hello"], options);
            """)));

    [Fact]
    public async Task An_unseen_client_may_loop_when_it_gets_tools_or_may_get_some() => Assert.Equal(
        ["1 (no tools are passed)", "1 (no tools are passed)", "1 (no tools are passed)", Unseen, Unseen, Unseen],
        await SiteFacts.Rounds(Meai($$"""
            await client.GetResponseAsync("Hello");
            await client.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 5 });
            await client.GetResponseAsync("Hello", new ChatOptions { Tools = [] });
            await client.GetResponseAsync("Hello", {{Tools}});
            await client.GetResponseAsync("Hello", options);
            await client.GetResponseAsync("Hello", new ChatOptions { Tools = tools });
            """)));

    [Fact]
    public async Task A_pipeline_without_function_invocation_does_not_loop() => Assert.Equal(
        ["1 (the client has no tool loop)"],
        await SiteFacts.Rounds(Meai($$"""await Inner().AsBuilder().UseLogging().Build().GetResponseAsync("Hello", {{Tools}});""")));

    [Fact]
    public async Task Function_invocation_loops_forty_times_by_default() => Assert.Equal(
        [Usual, Usual, Usual, "1 (no tools are passed)"],
        await SiteFacts.Rounds(Meai($$"""
            var client1 = Inner().AsBuilder().UseFunctionInvocation().Build();
            await client1.GetResponseAsync("Hello", {{Tools}});
            await new FunctionInvokingChatClient(Inner()).GetResponseAsync("Hello", {{Tools}});
            await client1.GetResponseAsync("Hello", options);
            await client1.GetResponseAsync("Hello");
            """)));

    [Fact]
    public async Task A_cap_is_read_from_the_lambda_and_from_the_initialiser() => Assert.Equal(
        [
            "1 to 6 (MaximumIterationsPerRequest = 5 (Test0.cs:5))", "1 to 4 (MaximumIterationsPerRequest = 3 (Test0.cs:6))", "1 to 3 (MaximumIterationsPerRequest = 2 (Test0.cs:8))",
            "1 to 8 (MaximumIterationsPerRequest = 7 (Test0.cs:10))", Usual,
        ],
        await SiteFacts.Rounds(Meai($$"""
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5).Build().GetResponseAsync("Hello", {{Tools}});
            await new FunctionInvokingChatClient(Inner()) { MaximumIterationsPerRequest = 3 }.GetResponseAsync("Hello", {{Tools}});
            await new ChatClientBuilder(Inner())
                .UseFunctionInvocation(null, c => { c.AllowConcurrentInvocation = true; c.MaximumIterationsPerRequest = 2; })
                .Build().GetResponseAsync("Hello", {{Tools}});
            var later = new FunctionInvokingChatClient(Inner());
            later.MaximumIterationsPerRequest = 7;
            await later.GetResponseAsync("Hello", {{Tools}});
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => c.AllowConcurrentInvocation = true).Build().GetResponseAsync("Hello", {{Tools}});
            """)));

    [Fact]
    public async Task A_cap_that_cant_be_seen_is_no_limit() => Assert.Equal(
        Enumerable.Repeat("1 or more (the value of MaximumIterationsPerRequest is not known)", 5),
        await SiteFacts.Rounds(Meai($$"""
            await Inner().AsBuilder().UseFunctionInvocation(configure: set).Build().GetResponseAsync("Hello", {{Tools}});
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = number).Build().GetResponseAsync("Hello", {{Tools}});
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => set(c)).Build().GetResponseAsync("Hello", {{Tools}});
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => { if (number > 5) { c.MaximumIterationsPerRequest = 90; return; } c.MaximumIterationsPerRequest = 5; }).Build().GetResponseAsync("Hello", {{Tools}});
            await Inner().AsBuilder().UseFunctionInvocation(configure: c => { Action more = () => c.MaximumIterationsPerRequest = 90; more(); }).Build().GetResponseAsync("Hello", {{Tools}});
            """)));

    [Fact]
    public async Task A_builder_that_is_changed_step_by_step_is_followed_and_the_client_inside_stays_as_it_is() => Assert.Equal(
        ["1 to 10 (MaximumIterationsPerRequest = 9 (Test0.cs:7))", "1 (the client has no tool loop)", "1 (the client has no tool loop)"],
        await SiteFacts.Rounds(Meai($$"""
            var inner = Inner();
            var builder = new ChatClientBuilder(inner);
            builder.UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 9);
            await builder.Build().GetResponseAsync("Hello", {{Tools}});
            await inner.GetResponseAsync("Hello", {{Tools}});
            var early = inner.AsBuilder();
            var plain = early.Build();
            early.UseFunctionInvocation();
            await plain.GetResponseAsync("Hello", {{Tools}});
            """)));

    [Fact]
    public async Task Loops_inside_each_other_multiply() => Assert.Equal(
        ["1 to 18 (MaximumIterationsPerRequest = 2 (Test0.cs:5))", "1 or more (default of Microsoft.Extensions.AI)"],
        await SiteFacts.Rounds(Meai($$"""
            await new FunctionInvokingChatClient(new FunctionInvokingChatClient(Inner()) { MaximumIterationsPerRequest = 5 }) { MaximumIterationsPerRequest = 2 }.GetResponseAsync("Hello", {{Tools}});
            await new FunctionInvokingChatClient(client).GetResponseAsync("Hello", {{Tools}});
            """)));

    [Fact]
    public async Task One_of_two_clients_counts_as_the_larger() => Assert.Equal(
        ["1 to 41 (default of Microsoft.Extensions.AI)"],
        await SiteFacts.Rounds(Meai($$"""
            var either = number > 0 ? Inner().AsBuilder().UseFunctionInvocation().Build() : Inner();
            await either.GetResponseAsync("Hello", {{Tools}});
            """)));

    [Fact]
    public async Task Tools_of_the_client_itself_make_it_loop() => Assert.Equal(
        ["1 to 3 (MaximumIterationsPerRequest = 2 (Test0.cs:5))"],
        await SiteFacts.Rounds(Meai("""
            await new FunctionInvokingChatClient(Inner()) { MaximumIterationsPerRequest = 2, AdditionalTools = tools }.GetResponseAsync("Hello");
            """)));

    [Fact]
    public async Task A_field_that_others_may_change_is_no_limit() => Assert.Equal(
        ["1 or more (the value of MaximumIterationsPerRequest is not known)", "1 to 6 (MaximumIterationsPerRequest = 5 (Test0.cs:4))"],
        await SiteFacts.Rounds(Given.ExtensionsAI("TB2005").WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithSource($$"""
            public sealed class Desk(string key)
            {
                private readonly FunctionInvokingChatClient _open = new(new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient()) { MaximumIterationsPerRequest = 5 };
                private readonly IChatClient _closed = new FunctionInvokingChatClient(new OpenAI.Chat.ChatClient("gpt-4o", key).AsIChatClient()) { MaximumIterationsPerRequest = 5 };

                public Task Ask() => _open.GetResponseAsync("Hello", {{Tools}});

                public Task AskAgain() => _closed.GetResponseAsync("Hello", {{Tools}});

                public void More() => _open.MaximumIterationsPerRequest = 500;
            }
            """)));

    [Fact]
    public async Task The_model_of_the_client_inside_is_kept()
    {
        var site = Assert.Single(await SiteFacts.Of(Meai($$"""await Inner().AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("Hello", {{Tools}});""")));

        Assert.Equal("gpt-4o", site.Model.Id);
        Assert.Equal(1, site.Calls.Max);
    }

    [Fact]
    public async Task What_a_round_adds_is_limited_by_the_types_of_the_results()
    {
        var sites = await SiteFacts.Of(Meai("""
            var loop = Inner().AsBuilder().UseFunctionInvocation().Build();
            await loop.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100, Tools = [AIFunctionFactory.Create(() => 5), AIFunctionFactory.Create(() => { })] });
            await loop.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100, Tools = [AIFunctionFactory.Create(() => Guid.NewGuid())] });
            await loop.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100, Tools = [AIFunctionFactory.Create(() => "text")] });
            await loop.GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100, Tools = tools });
            await loop.GetResponseAsync("Hello", new ChatOptions { Tools = [AIFunctionFactory.Create(() => 5)] });
            await loop.GetResponseAsync("Hello");
            """));

        // The reply, and as many results as it has tokens: int in 34 bytes, Guid in 68, each written as JSON, or a fixed text of 160; 64 for the frame of each message.
        Assert.Equal([100 + (101 * (204 + 64)), 100 + (101 * (408 + 64)), null, null, 16_384 + (16_385 * (204 + 64)), null], sites.Select(site => site.ResentPerRound?.Max));
        Assert.Equal([true, true, true, true, true, false], sites.Select(site => site.ResentPerRound is not null));
    }

    [Fact]
    public async Task Results_that_are_written_differently_have_no_limit()
    {
        const string options = "new ChatOptions { MaxOutputTokens = 100, Tools = [AIFunctionFactory.Create(() => 5)] }";
        var sites = await SiteFacts.Of(Meai($$"""
            await new FunctionInvokingChatClient(Inner()) { IncludeDetailedErrors = true }.GetResponseAsync("Hello", {{options}});
            await new FunctionInvokingChatClient(Inner()) { IncludeDetailedErrors = false }.GetResponseAsync("Hello", {{options}});
            await new FunctionInvokingChatClient(Inner()) { FunctionInvoker = (_, _) => new("any text") }.GetResponseAsync("Hello", {{options}});
            await new FunctionInvokingChatClient(Inner()) { AdditionalTools = tools }.GetResponseAsync("Hello", {{options}});
            await client.GetResponseAsync("Hello", {{options}});
            await Inner().AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("Hello", new ChatOptions { MaxOutputTokens = 100,
                Tools = [AIFunctionFactory.Create(() => 5, new AIFunctionFactoryOptions { MarshalResult = (_, _, _) => new("any text") })] });
            """));

        Assert.Equal([null, 100 + (101 * (204 + 64)), null, null, null, null], sites.Select(site => site.ResentPerRound!.Value.Max));
    }

    [Fact]
    public async Task A_runner_of_Anthropic_has_no_limit_unless_the_code_gives_one() => Assert.Equal(
        [
            "1 or more (ToolRunner without maxIterations)", "1 or more (ToolRunner without maxIterations)", "1 to 5 (maxIterations = 5 (Test0.cs:7))",
            "1 to 9 (maxIterations = 9 (Test0.cs:8))", "1 or more (the value of maxIterations is not known)",
        ],
        await SiteFacts.Rounds(Runner("""
            await client.Beta.Messages.ToolRunner(request, tools).RunUntilDoneAsync();
            await client.Beta.Messages.ToolRunner(request, tools, maxIterations: null).RunUntilDoneAsync();
            await client.Beta.Messages.ToolRunner(request, tools, 5).RunUntilDoneAsync();
            await client.Beta.Messages.ToolRunner(request, tools, thread: false, maxIterations: 9).RunUntilDoneAsync();
            await client.Beta.Messages.ToolRunner(request, tools, number).RunUntilDoneAsync();
            """)));

    [Fact]
    public async Task The_request_of_a_runner_is_counted()
    {
        var site = Assert.Single(await SiteFacts.Of(Runner("""
            client.Beta.Messages.ToolRunner(
                new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 300, System = "Be brief.", Messages = [new BetaUserMessageParam { Content = "Hello" }] }, tools, 5);
            """)));

        Assert.Equal("claude-haiku-4-5", site.Model.Id);
        Assert.Equal(300, site.Output.Max);
        Assert.InRange(site.Input.Min, 3, 30);
        Assert.Null(site.Input.Max);
        Assert.Contains(site.Parts, part => part is { Kind: TokenBudget.Core.Estimates.PromptPartKind.ToolSchema, Tokens.Max: null });
        Assert.Contains(site.Parts, part => part is { Kind: TokenBudget.Core.Estimates.PromptPartKind.User, Tokens.Min: > 0 });
    }

    private static Verification Meai(string statements) => Given.ExtensionsAI("TB2005").WithOpenAI().WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI)
        .WithBody("IChatClient client, ChatOptions options, IList<AITool> tools, Action<FunctionInvokingChatClient> set, int number", statements.Replace("Inner()", """new OpenAI.Chat.ChatClient("gpt-4o", "key").AsIChatClient()""", StringComparison.Ordinal));

    private static Verification Runner(string statements) => Given.Project("TB2005").WithAnthropic()
        .WithUsings("Anthropic", "Anthropic.Helpers.Beta", "Anthropic.Models.Beta.Messages")
        .WithBody("AnthropicClient client, MessageCreateParams request, IReadOnlyList<IBetaRunnableTool> tools, int number", statements);
}
