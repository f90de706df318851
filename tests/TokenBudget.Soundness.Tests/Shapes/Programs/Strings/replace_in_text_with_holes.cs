//: unbounded
using OpenAI.Chat;

var template = "Dear {name}, your order {order} has shipped." + Given.Text();
var text = template.Replace("{name}", Given.Text()).Replace("{order}", "4711").Replace('.', '!');
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
