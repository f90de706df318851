using System;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

public static class ChatClientBuilderServiceCollectionExtensions
{
    public static ChatClientBuilder AddChatClient(
        this IServiceCollection serviceCollection, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => new(innerClient);

    public static ChatClientBuilder AddChatClient(
        this IServiceCollection serviceCollection, Func<IServiceProvider, IChatClient> innerClientFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton) => new(innerClientFactory);

    public static ChatClientBuilder AddKeyedChatClient(
        this IServiceCollection serviceCollection, object? serviceKey, IChatClient innerClient, ServiceLifetime lifetime = ServiceLifetime.Singleton) => new(innerClient);

    public static ChatClientBuilder AddKeyedChatClient(
        this IServiceCollection serviceCollection, object? serviceKey, Func<IServiceProvider, IChatClient> innerClientFactory, ServiceLifetime lifetime = ServiceLifetime.Singleton) => new(innerClientFactory);
}
