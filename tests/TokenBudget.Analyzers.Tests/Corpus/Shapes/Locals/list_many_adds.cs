//: site ReplyDrafter.DraftAsync | input = 50 + tokens(mail.Text) | unbounded
//: method ReplyDrafter.DraftAsync | requests = 1 | input = 50 + tokens(mail.Text) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Mailroom;

public sealed record Mail(string From, string Text, bool IsPremium);

public sealed class ReplyDrafter(IChatClient chat)
{
    public async Task<string> DraftAsync(Mail mail)
    {
        var history = new List<ChatMessage>();
        history.Add(new ChatMessage(ChatRole.System, "You draft replies to customers. Be brief and polite."));
        if (mail.IsPremium)
        {
            history.Add(new ChatMessage(ChatRole.System, "The customer is a premium member. Offer a call back."));
        }

        history.Add(new ChatMessage(ChatRole.User, "Customer wrote: " + mail.Text));
        history.Add(new ChatMessage(ChatRole.User, "Draft the reply."));

        var response = await chat.GetResponseAsync(history);
        return response.Text;
    }
}
