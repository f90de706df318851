using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.AI;

public class LoggingChatClient : DelegatingChatClient
{
    public LoggingChatClient(IChatClient innerClient, ILogger logger)
        : base(innerClient)
    {
    }
}
