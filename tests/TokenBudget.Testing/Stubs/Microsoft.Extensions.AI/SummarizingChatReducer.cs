using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Extensions.AI;

public sealed class SummarizingChatReducer : IChatReducer
{
    public SummarizingChatReducer(IChatClient chatClient, int targetCount, int? threshold)
    {
    }

    public string SummarizationPrompt { get; set; } = string.Empty;

    public Task<IEnumerable<ChatMessage>> ReduceAsync(IEnumerable<ChatMessage> messages, CancellationToken cancellationToken) => throw null!;
}
