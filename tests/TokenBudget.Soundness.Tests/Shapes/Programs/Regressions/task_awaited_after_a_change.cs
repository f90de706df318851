//: unbounded
//: requests 1
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> history = [new SystemChatMessage("You are a helpful assistant.")];
var task = Desk.AskAsync(chat, history);
history.Add(new UserChatMessage("Some more."));
await task;

static class Desk
{
    public static async Task AskAsync(ChatClient chat, List<ChatMessage> history)
    {
        await Task.Delay(5);
        await chat.CompleteChatAsync(history);
    }
}
