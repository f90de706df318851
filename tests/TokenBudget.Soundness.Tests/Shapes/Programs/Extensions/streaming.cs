//: exact
//: setting token_budget.model = gpt-4o-mini
using Microsoft.Extensions.AI;

IChatClient chat = Provider.Extensions;
await foreach (var update in chat.GetStreamingResponseAsync(new ChatMessage(ChatRole.User, "Tell a story.")))
{
    _ = update.Text;
}
