//: unbounded
//: at least 9
using System.Text;
using OpenAI.Chat;

var list = new StringBuilder("Summarise these notes:\n");
foreach (var note in Given.Texts(6))
{
    list.AppendLine("* " + note);
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(list.ToString()));
