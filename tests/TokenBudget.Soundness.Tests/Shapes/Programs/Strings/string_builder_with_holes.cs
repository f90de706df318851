//: bounded
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder();
text.Append("Order ").Append(Given.Int()).Append(" of ").Append(Given.Day()).Append(": ");
text.AppendLine($"{Given.Guid()} costs {Given.Below(100)}");
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
