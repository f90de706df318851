//: bounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(
    new UserChatMessage($"|{Given.Below(100),8}|{Given.Bool(),-10}|{Given.Int(),3:D2}|{"left",-6}|"),
    new UserChatMessage(string.Format("{0,5} of {1:00} on {2:dddd}", Given.Below(9), Given.Below(99), Given.DateTime())));
