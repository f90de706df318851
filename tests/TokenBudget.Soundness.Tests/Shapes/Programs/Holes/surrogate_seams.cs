//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(Given.Text() + "\ude00 smile \ud83d" + Given.Text() + "\ude00\u200d" + Given.Text()));
