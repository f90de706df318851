//: bounded
//: at least 7
using System.Text;
using OpenAI.Chat;

var stop = Given.Below(20);
var text = new StringBuilder("Repeat after me.\n");
for (var i = 0; i < 250; i++)
{
    if (i == stop)
    {
        text.Append("That is all.");
        break;
    }

    text.Append("All work and no play.\n");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
