using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Core;
using Anthropic.Helpers.Beta;
using Anthropic.Models.Beta.Messages;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI;
using Polly;
using Polly.Retry;

namespace Seeds.Loops;

public sealed class ToolLoops(string key, IChatCompletionService service, Kernel kernel)
{
    private static readonly OpenAIClientOptions Options = new() { RetryPolicy = new ClientRetryPolicy(maxRetries: 2) };
    private readonly ResiliencePipeline _retries = new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 4 }).Build();
    private readonly IChatClient _chat = new OpenAIClient(new ApiKeyCredential(key), Options).GetChatClient("gpt-4o").AsIChatClient()
        .AsBuilder()
        .UseFunctionInvocation(configure: c => { c.MaximumIterationsPerRequest = 7; c.AllowConcurrentInvocation = true; })
        .Build();

    public async Task<string> Meai(string question, bool more)
    {
        var builder = new ChatClientBuilder(more ? _chat : new FunctionInvokingChatClient(_chat) { MaximumIterationsPerRequest = 3 });
        builder.UseFunctionInvocation();
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => DateTime.Now, "now")], MaxOutputTokens = 100 };
        for (var i = 0; i < 3; i++)
        {
            try
            {
                return (await _retries.ExecuteAsync(async token => await builder.Build().GetResponseAsync(question, options, token))).ToString() ?? "";
            }
            catch (Exception) when (i < 2)
            {
                continue;
            }
        }

        return "";
    }

    public async Task Anthropic(IReadOnlyList<IBetaRunnableTool> tools)
    {
        var client = new AnthropicClient(new ClientOptions { MaxRetries = 1 }).WithOptions(o => o with { MaxRetries = tools.Count });
        var request = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 300, Messages = [new BetaUserMessageParam { Content = "Hello" }] };
        await client.Beta.Messages.ToolRunner(request, tools).RunUntilDoneAsync();
        await client.Beta.Messages.ToolRunner(request, tools, thread: false, maxIterations: 5).RunUntilDoneAsync();
    }

    public async Task Kernel(string question)
    {
        var history = new ChatHistory("Be brief.") { new ChatMessageContent(AuthorRole.User, question) };
        history.AddAssistantMessage("And?");
        var settings = new OpenAIPromptExecutionSettings { MaxTokens = 100, FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: question.Length > 3) };
        while (history.Count < 20)
        {
            history.Add(await service.GetChatMessageContentAsync(history, settings, kernel));
        }

        await service.GetChatMessageContentsAsync(history, new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions }, kernel);
        await service.GetChatMessageContentAsync(question);
        await Policy.Handle<Exception>().WaitAndRetryAsync(2, n => TimeSpan.FromSeconds(n)).ExecuteAsync(() => service.GetChatMessageContentAsync("Hello"));
    }
}
