//: unbounded
using OpenAI.Chat;

var before = "";
var text = "";
for (var i = 0; i < 150; i++)
{
    before = text;
    text += "word ";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(before));
