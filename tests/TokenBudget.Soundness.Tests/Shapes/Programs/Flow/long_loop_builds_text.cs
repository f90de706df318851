//: exact
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("List\n");
for (var i = 0; i < 1_000; i++)
{
    text.Append("- item\n");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.Append("Sum it up.").ToString()));
