//: exact
//: cap 128
using OpenAI.Chat;

const int Limit = 64;
ChatCompletionOptions options = new();
options.MaxOutputTokenCount = Limit * 2;
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new List<ChatMessage> { new UserChatMessage("Hello") }, options: options);
