//: unbounded
using OpenAI.Chat;

var text = "";
for (var i = 0; i < 20_000; i++)
{
    text += "a";
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(Given.Text() + text + Given.Text()));
