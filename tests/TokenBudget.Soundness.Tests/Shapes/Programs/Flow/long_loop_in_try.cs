//: unbounded
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("Start.");
var line = "";
try
{
    for (var i = 0; i < 200; i++)
    {
        line += " and";
        text.Append(" More.");
        if (Given.Below(40) == 0)
        {
            throw new InvalidOperationException();
        }
    }
}
catch (InvalidOperationException)
{
    text.Append(" Enough.");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text + line));
