//: unbounded
//: at least 6
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder().Append("Release notes of version ").Append(new Version(Given.Below(9), 2)).AppendLine(":");
foreach (var day in new[] { DayOfWeek.Monday, DayOfWeek.Friday })
{
    text.Append("- ").Append(day).Append(' ').Append(Given.Decimal()).AppendLine();
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
