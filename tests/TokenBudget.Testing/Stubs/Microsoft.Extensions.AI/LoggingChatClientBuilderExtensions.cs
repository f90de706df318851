using System;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.AI;

public static class LoggingChatClientBuilderExtensions
{
    public static ChatClientBuilder UseLogging(
        this ChatClientBuilder builder, ILoggerFactory? loggerFactory = null, Action<LoggingChatClient>? configure = null) => builder;
}
