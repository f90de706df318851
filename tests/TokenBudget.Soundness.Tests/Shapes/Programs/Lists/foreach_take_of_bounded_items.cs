//: unbounded
//: at least 5
using OpenAI.Chat;

List<ChatMessage> messages = [new SystemChatMessage("Sort these numbers.")];
foreach (var text in Given.Texts(5).Take(2))
{
    messages.Add(new UserChatMessage(text));
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages);
