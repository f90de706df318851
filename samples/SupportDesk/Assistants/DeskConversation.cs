using OpenAI.Chat;
using TokenBudget;

namespace SupportDesk.Assistants;

/// <summary>The chat on the agent's screen. It remembers what was said.</summary>
public sealed class DeskConversation(ChatClient chat)
{
    private const int MaxRemembered = 20;

    private readonly List<ChatMessage> _history =
    [
        new SystemChatMessage("You help the agents of a support desk. Be short. If you are not sure, say so."),
        new UserChatMessage("What does HI- in front of a number mean?"),
        new AssistantChatMessage("It is the prefix of our own invoice numbers, such as HI-2041."),
    ];

    /// <summary>Asks a question and streams the answer.</summary>
    [TokenBudget(MaxOutputTokens = 300, CallsPerDay = 400)]
    public async IAsyncEnumerable<string> AskAsync([MaxTokens(300)] string question)
    {
        _history.Add(new UserChatMessage(question));
        if (_history.Count > MaxRemembered)
        {
            _history.RemoveRange(1, 2);
        }

        var options = new ChatCompletionOptions { MaxOutputTokenCount = 300 };
        var answer = "";
        await foreach (var update in chat.CompleteChatStreamingAsync(_history, options))
        {
            foreach (var part in update.ContentUpdate)
            {
                answer += part.Text;
                yield return part.Text;
            }
        }

        _history.Add(new AssistantChatMessage(answer));
    }
}
