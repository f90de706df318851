//: unbounded
using OpenAI.Chat;

var text = "a";
while (true)
{
    text += "b";
    if (Given.Below(5) == 0)
    {
        break;
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text + " and the rest"));
