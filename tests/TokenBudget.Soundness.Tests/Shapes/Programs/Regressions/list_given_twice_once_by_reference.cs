//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("You are brief.")];
Helpers.Extend(ref messages, messages);
await chat.CompleteChatAsync(messages);

static class Helpers
{
    public static void Extend(ref List<ChatMessage> first, List<ChatMessage> second) => second.Add(new UserChatMessage("Both are the same list."));
}
