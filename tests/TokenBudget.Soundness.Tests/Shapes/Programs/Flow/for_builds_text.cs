//: bounded
using OpenAI.Chat;

var text = "Numbers:";
for (var i = 0; i < 4; i++)
{
    text += " " + i * 2;
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
