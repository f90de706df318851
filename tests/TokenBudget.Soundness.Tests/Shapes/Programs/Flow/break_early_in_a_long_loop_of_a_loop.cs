//: unbounded
using OpenAI.Chat;

var text = "Start.";
for (var i = 0; i < 3; i++)
{
    for (var j = 0; j < 150; j++)
    {
        if (Given.Below(6) == 0)
        {
            break;
        }

        text += " More.";
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
