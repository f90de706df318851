//: unbounded
using OpenAI.Chat;

var text = "Start.";
for (var i = 0; i < 130; i++)
{
    for (var j = 0; j < 130; j++)
    {
        if (Given.Below(6) == 0)
        {
            goto done;
        }

        text += " More.";
    }
}

done:
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
