//: bounded
//: at least 250
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder();
for (var i = 0; i < 250; i++)
{
    text.Append("Name of the next entry: ").Append(Given.Short).AppendLine(".");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
