//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage($"A{Given.Text()}B c{Given.Text()}\r\n{Given.Text()}... 漢{Given.Text()}字"));
