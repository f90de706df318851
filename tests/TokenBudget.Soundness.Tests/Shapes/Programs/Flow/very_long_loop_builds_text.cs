//: exact
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("Repeat after me:");
for (var i = 0; i < 2_000; i++)
{
    text.Append("\n- All work and no play makes Jack").Append(' ').AppendLine("a dull boy.");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
