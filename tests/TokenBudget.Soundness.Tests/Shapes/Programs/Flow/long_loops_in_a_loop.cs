//: exact
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder();
for (var i = 0; i < 3; i++)
{
    text.Append("Round:");
    for (var j = 0; j < 150; j++)
    {
        text.Append(" again");
    }

    for (var j = 150; j > 0; j--)
    {
        text.Append(" again");
    }
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString().TrimEnd()));
