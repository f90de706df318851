//: exact
using OpenAI.Chat;

var text = "List:";
for (var i = 500; i > 0; i -= 2)
{
    text += " item,";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text + " and that is all."));
