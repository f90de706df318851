using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Extensions.AI;

public sealed class MessageCountingChatReducer : IChatReducer
{
    public MessageCountingChatReducer(int targetCount)
    {
    }

    public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken) => throw null!;
}
