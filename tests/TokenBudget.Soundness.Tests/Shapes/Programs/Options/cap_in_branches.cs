//: exact
//: cap 400
using OpenAI.Chat;

var options = new ChatCompletionOptions { MaxOutputTokenCount = Given.Bool() ? 100 : 400 };
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new UserChatMessage("Hello")], options);
