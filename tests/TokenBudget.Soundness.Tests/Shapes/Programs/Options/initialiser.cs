//: exact
//: cap 300
using OpenAI.Chat;

var options = new ChatCompletionOptions { MaxOutputTokenCount = 300, Temperature = 0.2f };
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("Hello")], options);
