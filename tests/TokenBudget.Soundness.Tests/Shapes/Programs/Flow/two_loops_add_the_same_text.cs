//: bounded
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("Shopping list\n");
foreach (var _ in Given.Texts(9).Take(5))
{
    text.Append("- one more item\n");
}

foreach (var _ in Given.Texts(9).Take(5))
{
    text.Append("- one more item\n");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()));
