using TokenBudget.Testing;

namespace TokenBudget.Analyzers.Tests.Rules;

/// <summary>How often the SDKs send one request when it fails: defaults from the catalogue, settings from the code.</summary>
public sealed class AttemptsTests
{
    [Fact]
    public async Task The_default_of_OpenAI_is_three_retries() => Assert.Equal(
        ["1 to 4 (default of the OpenAI SDK)", "1 to 4 (default of the OpenAI SDK)", "1 to 4 (default of the OpenAI SDK)", "1 to 4 (default of the OpenAI SDK)"],
        await SiteFacts.Attempts(OpenAI("""
            new ChatClient("gpt-4o", key).CompleteChat("Hello");
            new OpenAIClient(key).GetChatClient("gpt-4o").CompleteChat("Hello");
            new EmbeddingClient("text-embedding-3-small", key).GenerateEmbedding("Hello");
            new ResponsesClient(key).CreateResponse("gpt-4o", "Hello");
            """)));

    [Fact]
    public async Task A_client_that_comes_from_elsewhere_can_have_any_policy() => Assert.Equal(
        ["1 or more (the client is not visible here; 4 by default of the OpenAI SDK)"],
        await SiteFacts.Attempts(Given.OpenAI("TB2006").WithBody("ChatClient client", """client.CompleteChat("Hello");""")));

    [Fact]
    public async Task A_policy_in_the_options_is_read() => Assert.Equal(
        ["1 to 6 (maxRetries = 5 (Test0.cs:5))", "1 (maxRetries = 0 (Test0.cs:6))", "1 to 4 (maxRetries = 3 (Test0.cs:9))", "1 to 4 (default of the OpenAI SDK)"],
        await SiteFacts.Attempts(OpenAI("""
            var options = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(5) };
            var none = new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(maxRetries: 0) };
            new ChatClient("gpt-4o", new ApiKeyCredential(key), options).CompleteChat("Hello");
            new OpenAIClient(new ApiKeyCredential(key), none).GetChatClient("gpt-4o").CompleteChat("Hello");
            new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy() }).CompleteChat("Hello");
            new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = null }).CompleteChat("Hello");
            """)));

    [Fact]
    public async Task A_policy_that_is_set_later_counts_for_clients_that_are_made_later() => Assert.Equal(
        ["1 to 4 (default of the OpenAI SDK)", "1 to 2 (maxRetries = 1 (Test0.cs:7))"],
        await SiteFacts.Attempts(OpenAI("""
            var options = new OpenAIClientOptions();
            var first = new ChatClient("gpt-4o", new ApiKeyCredential(key), options);
            options.RetryPolicy = new ClientRetryPolicy(1);
            var second = new ChatClient("gpt-4o", new ApiKeyCredential(key), options);
            first.CompleteChat("Hello");
            second.CompleteChat("Hello");
            """)));

    [Fact]
    public async Task A_policy_that_cant_be_seen_has_no_limit() => Assert.Equal(
        [
            "1 or more (the client is not visible here; 4 by default of the OpenAI SDK)",
            "1 or more (the client is not visible here; 4 by default of the OpenAI SDK)",
            "1 or more (the client is not visible here; 4 by default of the OpenAI SDK)",
        ],
        await SiteFacts.Attempts(OpenAI(
            """
            new ChatClient("gpt-4o", new ApiKeyCredential(key), given).CompleteChat("Hello");
            new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new Patient() }).CompleteChat("Hello");
            new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(times) }).CompleteChat("Hello");
            """,
            "string key, OpenAIClientOptions given, int times").WithSource("public sealed class Patient() : ClientRetryPolicy(100);")));

    [Fact]
    public async Task One_of_two_policies_counts_as_the_larger() => Assert.Equal(
        ["1 to 8 (maxRetries = 7 (Test0.cs:5))"],
        await SiteFacts.Attempts(OpenAI(
            """
            var options = new OpenAIClientOptions { RetryPolicy = patient ? new ClientRetryPolicy(7) : new ClientRetryPolicy(1) };
            new ChatClient("gpt-4o", new ApiKeyCredential(key), options).CompleteChat("Hello");
            """,
            "string key, bool patient")));

    [Fact]
    public async Task One_of_two_clients_counts_as_the_larger_and_keeps_the_model()
    {
        var site = Assert.Single(await SiteFacts.Of(OpenAI(
            """
            var client = patient
                ? new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(7) })
                : new ChatClient("gpt-4o", key);
            client.CompleteChat("Hello");
            """,
            "string key, bool patient")));

        Assert.Equal(8, site.Attempts!.Requests.Max);
        Assert.Equal("gpt-4o", site.Model.Id);
    }

    [Fact]
    public async Task A_field_keeps_what_it_was_made_with() => Assert.Equal(
        ["1 to 2 (maxRetries = 1 (Test0.cs:4))"],
        await SiteFacts.Attempts(Given.OpenAI("TB2006").WithUsings("OpenAI", "System.ClientModel", "System.ClientModel.Primitives").WithSource("""
            public sealed class Desk(string key)
            {
                private readonly ChatClient _chat = new OpenAIClient(new ApiKeyCredential(key),
                    new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(1) }).GetChatClient("gpt-4o");

                public void Ask() => _chat.CompleteChat("Hello");
            }
            """)));

    [Fact]
    public async Task Azure_has_the_same_pipeline() => Assert.Equal(
        ["1 to 4 (default of the Azure OpenAI SDK)", "1 to 3 (maxRetries = 2 (Test0.cs:6))"],
        await SiteFacts.Attempts(OpenAI("""
            new AzureOpenAIClient(new Uri("https://x"), new ApiKeyCredential(key)).GetChatClient("chat").CompleteChat("Hello");
            new AzureOpenAIClient(new Uri("https://x"), new ApiKeyCredential(key), new AzureOpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(2) }).GetChatClient("chat").CompleteChat("Hello");
            """).WithStubs(Stub.AzureOpenAI).WithUsings("Azure.AI.OpenAI")));

    [Fact]
    public async Task Extensions_AI_has_what_the_client_inside_has() => Assert.Equal(
        ["1 to 4 (default of the OpenAI SDK)", "1 (maxRetries = 0 (Test0.cs:6))", "1 or more (the client is not visible here)"],
        await SiteFacts.Attempts(OpenAI(
            """
            await new ChatClient("gpt-4o", key).AsIChatClient().AsBuilder().UseFunctionInvocation().Build().GetResponseAsync("Hello");
            await new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new ClientRetryPolicy(0) }).AsIChatClient().GetResponseAsync("Hello");
            await given.GetResponseAsync("Hello");
            """,
            "string key, IChatClient given").WithStubs(Stub.ExtensionsAI, Stub.ExtensionsAIOpenAI).WithUsings("Microsoft.Extensions.AI", "ChatMessage = OpenAI.Chat.ChatMessage")));

    [Fact]
    public async Task The_default_of_Anthropic_is_two_retries() => Assert.Equal(
        ["1 to 3 (default of the Anthropic SDK)", "1 to 3 (default of the Anthropic SDK)", "1 or more (the client is not visible here; 3 by default of the Anthropic SDK)"],
        await SiteFacts.Attempts(Anthropic(
            """
            await new AnthropicClient().Messages.Create(request);
            await new AnthropicClient { MaxRetries = null }.Messages.Create(request);
            await given.Messages.Create(request);
            """,
            "MessageCreateParams request, IAnthropicClient given")));

    [Fact]
    public async Task Retries_of_Anthropic_are_read_from_client_options_and_copies() => Assert.Equal(
        [
            "1 to 6 (MaxRetries = 5 (Test0.cs:5))", "1 (MaxRetries = 0 (Test0.cs:6))", "1 to 2 (MaxRetries = 1 (Test0.cs:7))",
            "1 to 10 (MaxRetries = 9 (Test0.cs:8))", "1 to 3 (default of the Anthropic SDK)", "1 or more (the client is not visible here; 3 by default of the Anthropic SDK)",
        ],
        await SiteFacts.Attempts(Anthropic(
            """
            var client = new AnthropicClient { MaxRetries = 5 };
            var calm = new AnthropicClient(new ClientOptions { MaxRetries = 0 });
            var once = client.WithOptions(options => options with { MaxRetries = 1 });
            var often = client.Messages.WithOptions(options => { return options with { MaxRetries = 9 }; });
            var usual = client.WithOptions(_ => new ClientOptions());
            var unseen = client.WithOptions(change);
            await client.Messages.Create(request);
            await calm.Messages.Create(request);
            await once.Messages.Create(request);
            await often.Create(request);
            await usual.Messages.Create(request);
            await unseen.Messages.Create(request);
            """,
            "MessageCreateParams request, Func<ClientOptions, ClientOptions> change")));

    [Fact]
    public async Task Anthropic_behind_the_interface_keeps_them() => Assert.Equal(
        ["1 to 8 (MaxRetries = 7 (Test0.cs:5))"],
        await SiteFacts.Attempts(Anthropic("""
            await new AnthropicClient { MaxRetries = 7 }.AsIChatClient("claude-haiku-4-5").GetResponseAsync("Hello");
            """).WithExtensionsAI().WithUsings("Microsoft.Extensions.AI")));

    [Fact]
    public async Task A_cap_that_the_adapter_of_Anthropic_is_not_given_is_its_own()
    {
        var sites = await SiteFacts.Of(Anthropic("""
            await new AnthropicClient().AsIChatClient("claude-haiku-4-5").GetResponseAsync("Hello");
            await new AnthropicClient().AsIChatClient("claude-haiku-4-5", 700).GetResponseAsync("Hello");
            """).WithExtensionsAI().WithUsings("Microsoft.Extensions.AI"));

        Assert.Equal([1_024, 700], sites.Select(site => site.Output.Max));
    }

    [Fact]
    public async Task A_type_of_the_same_name_sets_nothing() => Assert.Equal(
        ["1 or more (the client is not visible here; 4 by default of the OpenAI SDK)"],
        await SiteFacts.Attempts(OpenAI(
            """new ChatClient("gpt-4o", new ApiKeyCredential(key), new OpenAIClientOptions { RetryPolicy = new Other.ClientRetryPolicy(0) }).CompleteChat("Hello");""")
            .WithSource("namespace Other { public sealed class ClientRetryPolicy(int maxRetries) : System.ClientModel.Primitives.ClientRetryPolicy(maxRetries + 9); }")));

    [Fact]
    public async Task A_marked_wrapper_does_not_say() => Assert.Equal(
        ["1 or more (the client is not visible here)"],
        await SiteFacts.Attempts(Given.Project("TB2006").WithSettings("token_budget.model = gpt-4o").WithSource("""
            public static class Wrapper
            {
                [LlmCall]
                public static string Ask([Prompt] string question) => question;

                public static string Use() => Ask("Hello");
            }
            """)));

    private static Verification OpenAI(string statements, string parameters = "string key") => Given.OpenAI("TB2006")
        .WithUsings("OpenAI", "System.ClientModel", "System.ClientModel.Primitives")
        .WithBody(parameters, statements);

    private static Verification Anthropic(string statements, string parameters = "int number") => Given.Anthropic("TB2006")
        .WithUsings("Anthropic.Core")
        .WithBody(parameters, statements);
}
