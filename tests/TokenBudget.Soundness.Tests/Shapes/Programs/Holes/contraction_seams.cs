//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new UserChatMessage($"I{Given.Text()}'ll say {Given.Text()}ing and {Given.Text()}\u0301{Given.Text()}\n\n{Given.Text()}  "),
    new UserChatMessage(Given.Text() + "'s" + Given.Text() + " \n" + Given.Text() + "123" + Given.Text()));
