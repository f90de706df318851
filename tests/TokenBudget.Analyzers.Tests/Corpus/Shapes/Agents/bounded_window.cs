//: site Helpdesk.ContinueAsync | input = 40 + tokens(question) + 6 × tokens(turn.Text) | bounded | at most = 1090
//: method Helpdesk.ContinueAsync | requests = 1 | input = 40 + tokens(question) + 6 × tokens(turn.Text) | bounded | at most = 1090
namespace Helpdesks;

public sealed record Turn([property: MaxTokens(150)] string Text, bool IsUser);

public sealed class Helpdesk(ChatClient client)
{
    public async Task<string> ContinueAsync(IReadOnlyList<Turn> turns, [MaxTokens(150)] string question)
    {
        var messages = new List<ChatMessage> { new SystemChatMessage("Answer in one sentence.") };
        foreach (var turn in turns.TakeLast(6))
        {
            messages.Add(turn.IsUser ? new UserChatMessage(turn.Text) : new AssistantChatMessage(turn.Text));
        }

        messages.Add(new UserChatMessage(question));
        ChatCompletion completion = await client.CompleteChatAsync(messages);
        return completion.Content[0].Text;
    }
}
