//: unbounded
using OpenAI.Chat;

var kept = "";
var text = "";
for (var i = 0; i < 250; i++)
{
    text = kept + "item ";
    if (Given.Below(3) == 0)
    {
        kept = text;
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
