//: bounded
//: at least 12
using OpenAI.Chat;

var formal = Given.Bool();
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(formal ? "Use formal language, please." : "Be casual."), new UserChatMessage("Hello " + (Given.Bool() ? "there" : "you")));
