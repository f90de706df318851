using TokenBudget.Testing.Tests.Samples;

namespace TokenBudget.Testing.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public Task OpenAI_is_the_real_package() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithOpenAI()
        .WithSource("""
            using System.ClientModel;
            using OpenAI;
            using OpenAI.Chat;
            using OpenAI.Embeddings;
            using OpenAI.Responses;

            var client = new ChatClient("gpt-4o-mini", "key");
            ChatCompletion a = client.CompleteChat("Say hi.");
            List<ChatMessage> messages = [new SystemChatMessage("Be brief."), new UserChatMessage($"Review: {a}")];
            var options = new ChatCompletionOptions { MaxOutputTokenCount = 300, Tools = { ChatTool.CreateFunctionTool("lookup", "Find", BinaryData.FromString("{}")) } };
            ChatCompletion b = await client.CompleteChatAsync(messages, options);
            messages.Add(new AssistantChatMessage(b));
            ResponsesClient responses = new OpenAIClient(new ApiKeyCredential("key")).GetResponsesClient();
            var create = new CreateResponseOptions { Model = "gpt-5-mini", Instructions = "Be brief.", MaxOutputTokenCount = 400 };
            create.InputItems.Add(ResponseItem.CreateUserMessageItem("Name three lakes."));
            ResponseResult r = await responses.CreateResponseAsync(create);
            EmbeddingClient embeddings = new("text-embedding-3-small", "key");
            _ = await embeddings.GenerateEmbeddingsAsync(["a", "b"]);
            """)
        .RunAsync();

    [Fact]
    public Task Anthropic_is_the_real_package() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithAnthropic()
        .WithSource("""
            using Anthropic;
            using Anthropic.Models.Messages;

            var client = new AnthropicClient();
            var p = new MessageCreateParams
            {
                Model = Model.ClaudeHaiku4_5,
                MaxTokens = 512,
                System = new List<TextBlockParam> { new() { Text = "Context", CacheControl = new CacheControlEphemeral { Ttl = Ttl.Ttl1h } } },
                Messages = [new UserMessageParam { Content = "Why?" }],
            };
            var m = await client.Messages.Create(p);
            await foreach (var e in client.Messages.CreateStreaming(p with { Model = "claude-sonnet-4-5", System = "Short." }))
            {
            }
            """)
        .RunAsync();

    [Fact]
    public Task Extensions_AI_is_the_real_package() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithExtensionsAI()
        .WithSource("""
            using Microsoft.Extensions.AI;

            public sealed class Sample(IChatClient chat, IEmbeddingGenerator<string, Embedding<float>> generator)
            {
                public async Task RunAsync(string q)
                {
                    var a = await chat.GetResponseAsync($"Summarize: {q}", new ChatOptions { MaxOutputTokens = 80, ModelId = "gpt-4o-mini", Instructions = "Short." });
                    List<ChatMessage> h = [new(ChatRole.System, "Be brief."), new(ChatRole.User, q)];
                    await foreach (var u in chat.GetStreamingResponseAsync(h)) { }
                    var r = await chat.GetResponseAsync(h, new() { Tools = [AIFunctionFactory.Create(Add)] });
                    _ = await generator.GenerateVectorAsync("text");
                }

                private static int Add(int left, int right) => left + right;
            }
            """)
        .RunAsync();

    [Fact]
    public Task Annotations_are_the_real_assembly() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithAnnotations()
        .WithSource("""
            using TokenBudget;

            [assembly: TokenAllowance(TokensPerEngineerPerYear = 50_000_000, Engineers = 6)]

            public interface IAssistant
            {
                [TokenBudget(MaxInputTokens = 4_000, MaxCostUsd = 0.02)]
                Task<string> SummarizeAsync([MaxTokens(2_000)] string document);

                [LlmCall, LoopBound(10)]
                Task<string> AskAsync([Prompt] string question, [Model] string model, [MaxOutputTokens] int limit);
            }
            """)
        .RunAsync();

    [Fact]
    public Task Stubs_have_the_shape_of_the_packages() => Verify.Analyzer<ForbiddenWordAnalyzer>()
        .WithStubs([.. Stub.All])
        .WithSource("""
            using System.ClientModel;
            using Azure.AI.OpenAI;
            using Microsoft.Extensions.AI;
            using Microsoft.Extensions.DependencyInjection;
            using OpenAI;
            using OpenAI.Chat;

            public static class Setup
            {
                public static void Register(IServiceCollection services)
                {
                    services.AddChatClient(new OpenAIClient("key").GetChatClient("gpt-4o-mini").AsIChatClient())
                        .UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5);
                    services.AddChatClient(_ => new ChatClient("gpt-4o-mini", "key").AsIChatClient());
                }

                public static async Task<int> CountAsync(string text)
                {
                    ChatClient azure = new AzureOpenAIClient(new Uri("https://x"), new ApiKeyCredential("key")).GetChatClient(deploymentName: "prod-4o");
                    IChatClient chat = azure.AsIChatClient().AsBuilder().ConfigureOptions(o => o.ModelId ??= "gpt-4o").UseFunctionInvocation().Build();
                    ChatResponse<int> count = await chat.GetResponseAsync<int>($"Count the words: {text}");
                    return count.Result;
                }
            }
            """)
        .RunAsync();

    [Fact]
    public void Stubs_carry_the_names_of_the_packages() => Assert.Equal(
        [
            "Azure.AI.OpenAI", "Microsoft.Extensions.AI", "Microsoft.Extensions.AI.OpenAI", "Microsoft.SemanticKernel.Abstractions",
            "Microsoft.SemanticKernel.Connectors.OpenAI", "Microsoft.SemanticKernel.Connectors.MistralAI", "Polly.Core", "Polly",
        ],
        Stub.All.ToArray());

    [Fact]
    public async Task An_unknown_stub_is_named()
    {
        var failure = await Assert.ThrowsAsync<VerificationException>(() => Verify.Analyzer<ForbiddenWordAnalyzer>().WithStubs("No.Such").WithSource("class C;").RunAsync());

        Assert.StartsWith("There is no stub of 'No.Such'. Stubs exist of: Azure.AI.OpenAI, Microsoft.Extensions.AI, Microsoft.Extensions.AI.OpenAI, ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void References_are_shared() => Assert.Equal(SdkReferences.Everything.ToArray(), SdkReferences.Everything.ToArray());

    [Fact]
    public void Everything_holds_each_assembly_once()
    {
        var names = SdkReferences.Everything.Select(reference => Path.GetFileName(reference.Display)).ToList();

        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase), names);
        Assert.Contains("OpenAI.dll", names);
        Assert.Contains("System.ClientModel.dll", names);
        Assert.Contains("Anthropic.dll", names);
        Assert.Contains("System.Runtime.dll", names);
    }
}
