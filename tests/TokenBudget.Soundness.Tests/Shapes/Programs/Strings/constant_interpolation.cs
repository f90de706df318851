//: exact
using OpenAI.Chat;

const string Name = "Ada";
var language = "Finnish";
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage($"Your name is {Name}. Answer in {language}, in at most {3} words {{no more}}."));
