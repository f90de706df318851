using System.ClientModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Chat;
using SupportDesk.Assistants;
using SupportDesk.Knowledge;
using SupportDesk.Tickets;
using SupportDesk.Tools;

namespace SupportDesk.Clients;

/// <summary>What the desk needs from its container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds the clients and the assistants. Settings: <c>Model</c>, <c>Key</c> and <c>Endpoint</c>.</summary>
    public static IServiceCollection AddSupportDesk(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(CreateClient(configuration));
        services.AddSingleton<ChatClient>(provider =>
            provider.GetRequiredService<OpenAIClient>().GetChatClient(configuration["Model"] ?? "gpt-4o-mini"));
        services.AddSingleton<IChatClient>(provider => new OpenAIChatClient(provider.GetRequiredService<ChatClient>()));

        services.AddSingleton<TicketStore>();
        services.AddSingleton<OrderBook>();
        services.AddSingleton<SupportTools>();
        services.AddSingleton<KnowledgeBase>();
        services.AddSingleton<TicketTriage>();
        services.AddSingleton<ReplyDrafter>();
        services.AddSingleton<ReplyTranslator>();
        services.AddSingleton<HandoverNotes>();
        services.AddSingleton<DeskConversation>();
        services.AddSingleton<Desk>();
        return services;
    }

    private static OpenAIClient CreateClient(IConfiguration configuration)
    {
        var key = configuration["Key"] ?? Environment.GetEnvironmentVariable("OPENAI_API_KEY")
            ?? throw new InvalidOperationException("Set OPENAI_API_KEY, or pass --key.");
        var options = new OpenAIClientOptions();
        if (configuration["Endpoint"] is { Length: > 0 } endpoint)
        {
            options.Endpoint = new Uri(endpoint);
        }

        return new OpenAIClient(new ApiKeyCredential(key), options);
    }
}
