using System;

namespace Microsoft.Extensions.AI;

public static class ReducingChatClientBuilderExtensions
{
    public static ChatClientBuilder UseChatReducer(this ChatClientBuilder builder, IChatReducer? reducer = null, Action<ReducingChatClient>? configure = null) => builder;
}
