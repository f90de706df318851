using System;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.AI;

public static class FunctionInvokingChatClientBuilderExtensions
{
    public static ChatClientBuilder UseFunctionInvocation(
        this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, Action<FunctionInvokingChatClient>? configure = null) => builder;
}
