using TokenBudget.Core.Estimates;
using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>Calls of the chat completion service of Semantic Kernel: its history, its settings, its tools.</summary>
public sealed class SemanticKernelTests
{
    [Fact]
    public async Task A_history_is_counted_message_by_message()
    {
        var site = await One("""
            var history = new ChatHistory("You are brief.");
            history.AddUserMessage("Hello");
            history.AddAssistantMessage("Hello");
            history.Add(new ChatMessageContent(AuthorRole.User, "Hello"));
            history.AddMessage(AuthorRole.Developer, "Hello");
            await chat.GetChatMessageContentAsync(history, new OpenAIPromptExecutionSettings { MaxTokens = 50 });
            """);

        Assert.Equal("semantic-kernel", site.Sdk);
        Assert.Equal(50, site.Output.Max);
        Assert.True(site.Input.IsBounded);
        Assert.Equal((5, 2, 1), (Part(site, PromptPartKind.System), Part(site, PromptPartKind.User), Part(site, PromptPartKind.Assistant)));
    }

    [Fact]
    public async Task A_history_of_messages_copies_them()
    {
        var sites = await Sites("""
            var first = new ChatHistory { new ChatMessageContent(AuthorRole.User, "Hello") };
            var second = new ChatHistory(first);
            second.AddUserMessage("Hello");
            await chat.GetChatMessageContentsAsync(first);
            await chat.GetChatMessageContentsAsync(second);
            """);

        Assert.Equal([1, 2], sites.Select(site => Part(site, PromptPartKind.User)));
    }

    [Fact]
    public async Task A_plain_text_is_one_message_and_text_with_markup_can_be_anything()
    {
        var sites = await Sites("""
            await chat.GetChatMessageContentAsync("Hello");
            await chat.GetChatMessageContentAsync("<message role=\"system\">Hello</message>");
            await chat.GetChatMessageContentAsync(text);
            chat.GetStreamingChatMessageContentsAsync("Hello");
            """);

        Assert.Equal(8, sites[0].Input.Max);
        Assert.Null(sites[1].Input.Max);
        Assert.Null(sites[2].Input.Max);
        Assert.Equal(8, sites[3].Input.Max);
    }

    [Fact]
    public async Task Settings_from_elsewhere_may_let_tools_write_into_the_history()
    {
        var sites = await Sites("""
            var history = new ChatHistory("You are brief.");
            await chat.GetChatMessageContentAsync(history, settings, kernel);
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings());
            """);

        Assert.False(sites[1].Input.IsBounded);
    }

    [Fact]
    public async Task Functions_of_a_kernel_are_sent_and_their_size_is_not_known()
    {
        var sites = await Sites("""
            var history = new ChatHistory("You are brief.");
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings(), kernel);
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.None() }, kernel);
            """);

        Assert.NotNull(sites[0].Input.Max);
        Assert.Null(sites[1].Input.Max);
        Assert.Contains(sites[1].Parts, part => part.Kind == PromptPartKind.ToolSchema);
    }

    [Fact]
    public async Task A_call_that_runs_tools_writes_them_into_the_history()
    {
        var sites = await Sites("""
            var history = new ChatHistory("You are brief.");
            await chat.GetChatMessageContentAsync(history, new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }, kernel);
            await chat.GetChatMessageContentAsync(history);
            """);

        Assert.Null(sites[1].Input.Max);
        Assert.Equal(1, sites[1].RoundsPerCall!.Requests.Max);
        Assert.Equal((1, 129), (sites[0].RoundsPerCall!.Requests.Min, sites[0].RoundsPerCall!.Requests.Max));
    }

    [Fact]
    public async Task Settings_from_elsewhere_may_let_it_loop()
    {
        var sites = await Sites("""
            await chat.GetChatMessageContentAsync("Hello", settings, kernel);
            await chat.GetChatMessageContentAsync("Hello", settings);
            """);

        Assert.Equal([null, 1L], sites.Select(site => site.RoundsPerCall!.Requests.Max));
    }

    [Fact]
    public async Task Its_retries_are_those_of_a_client_that_it_makes()
    {
        var site = await One("""await chat.GetChatMessageContentAsync("Hello");""");

        Assert.Null(site.Attempts!.Requests.Max);
    }

    [Fact]
    public async Task Code_of_a_service_passes_requests_on() => Assert.Empty(await SiteFacts.Of(Project().WithSource("""
        public abstract class Logged(IChatCompletionService inner) : IChatCompletionService
        {
            public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
                ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
                inner.GetChatMessageContentsAsync(chatHistory, executionSettings, kernel, cancellationToken);

            public abstract IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
                ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default);
        }
        """)));

    private static long? Part(TokenBudget.Core.Facts.CallSiteFacts site, PromptPartKind kind) => site.Parts.Single(part => part.Kind == kind).Tokens.Max;

    private static async Task<TokenBudget.Core.Facts.CallSiteFacts> One(string statements) => Assert.Single(await Sites(statements));

    private static Task<IReadOnlyList<TokenBudget.Core.Facts.CallSiteFacts>> Sites(string statements) => SiteFacts.Of(Project()
        .WithBody("IChatCompletionService chat, Kernel kernel, PromptExecutionSettings settings, string text", statements));

    private static Verification Project() => Given.Project("TB2005").WithSettings("token_budget.model = gpt-4o").WithStubs(Stub.SemanticKernel, Stub.SemanticKernelOpenAI)
        .WithUsings("Microsoft.SemanticKernel", "Microsoft.SemanticKernel.ChatCompletion", "Microsoft.SemanticKernel.Connectors.OpenAI");
}
