//: exact
using System.Text;
using OpenAI.Chat;

var list = new StringBuilder();
foreach (var fruit in new[] { "apple", "pear", "plum" })
{
    list.Append("- ").Append(fruit).Append('\n');
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(list + "Which is best?"));
