//: site HandbookChat.ReplyAsync | input = 15 + |history| × (4 + tokens(turn.Text)) | unbounded
//: method HandbookChat.ReplyAsync | requests = 1 | input = 15 + |history| × (4 + tokens(turn.Text)) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Handbook;

public sealed record ChatTurn(string Role, string Text);

public sealed class HandbookChat(IChatClient chat)
{
    public async Task<string> ReplyAsync(IEnumerable<ChatTurn> history)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, "You answer questions about the employee handbook.") };
        messages.AddRange(history.Select(turn => new ChatMessage(turn.Role == "user" ? ChatRole.User : ChatRole.Assistant, turn.Text)));
        return (await chat.GetResponseAsync(messages)).Text;
    }
}
