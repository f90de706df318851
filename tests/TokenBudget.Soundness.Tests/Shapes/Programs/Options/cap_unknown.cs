//: exact
using OpenAI.Chat;

var options = new ChatCompletionOptions { MaxOutputTokenCount = Given.Below(1000) + 1 };
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("Hello")], options);
