using System.ClientModel;
using Azure.AI.OpenAI;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;

namespace Seeds.Registration;

public sealed class Settings
{
    public string Model { get; set; } = "gpt-4.1";

    public string? Deployment { get; set; }
}

public static class Registration
{
    private static ChatClient? s_shared;

    public static ChatClient Shared => s_shared ??= new OpenAIClient(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new Uri("https://example.org") }).GetChatClient("gpt-4o");

    public static IServiceCollection AddModels(this IServiceCollection services, Settings settings)
    {
        services.AddChatClient(new OpenAIClient("key").GetChatClient(settings.Model ?? "gpt-4o-mini").AsIChatClient())
            .UseFunctionInvocation(configure: c => c.MaximumIterationsPerRequest = 5);
        services.AddKeyedChatClient("azure", _ => new AzureOpenAIClient(new Uri("https://x"), new ApiKeyCredential("k")).GetChatClient(deploymentName: settings.Deployment!).AsIChatClient());
        return services;
    }

    public static T Pick<T>(IServiceProvider provider)
        where T : class => (T)provider.GetService(typeof(T))!;
}

public sealed class Consumer([FromKeyedServices("azure")] IChatClient chat)
{
    public async ValueTask<string> RunAsync() => (await chat.GetResponseAsync("Hello") ?? throw new InvalidOperationException()).Text + (await Registration.Shared.CompleteChatAsync("Hi")).Value.Model;
}
