//: exact
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("Rules:");
text.Append('\n').Append("1. Be kind.").AppendLine();
text.AppendLine("2. Be brief.");
text.Append(3).Append(". ").Append($"{"Think"} twice");
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new SystemChatMessage(text.ToString()), new UserChatMessage("Go"));
