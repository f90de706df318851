//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("a")];
Func<List<ChatMessage>> all = () => messages;

await chat.CompleteChatAsync(messages);
all().Add(new UserChatMessage("b"));
await chat.CompleteChatAsync(messages);
