//: unbounded
//: at least 5
using System.Text;
using OpenAI.Chat;

var list = new StringBuilder();
list.AppendLine("Open tickets of today:");
foreach (var note in Given.Texts(9).Take(4))
{
    list.Append("* #").Append(Given.Below(100)).Append(' ').Append(note).Append(" (").Append(Given.Day()).AppendLine(")");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(list.ToString()));
