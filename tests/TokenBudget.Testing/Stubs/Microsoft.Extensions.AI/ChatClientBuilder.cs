using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Extensions.AI;

public sealed class ChatClientBuilder
{
    public ChatClientBuilder(IChatClient innerClient)
    {
    }

    public ChatClientBuilder(Func<IServiceProvider, IChatClient> innerClientFactory)
    {
    }

    public IChatClient Build(IServiceProvider? services = null) => throw null!;

    public ChatClientBuilder Use(Func<IChatClient, IChatClient> clientFactory) => this;

    public ChatClientBuilder Use(Func<IChatClient, IServiceProvider, IChatClient> clientFactory) => this;

    public ChatClientBuilder Use(
        Func<IEnumerable<ChatMessage>, ChatOptions?, Func<IEnumerable<ChatMessage>, ChatOptions?, CancellationToken, Task>, CancellationToken, Task> sharedFunc) => this;

    public ChatClientBuilder Use(
        Func<IEnumerable<ChatMessage>, ChatOptions?, IChatClient, CancellationToken, Task<ChatResponse>>? getResponseFunc,
        Func<IEnumerable<ChatMessage>, ChatOptions?, IChatClient, CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>? getStreamingResponseFunc) => this;
}
