//: unbounded
//: at least 21990
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder(Given.Text());
for (var i = 0; i < 2_000; i++)
{
    text.Append("All work and no play makes Jack a dull boy.\n");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.Append(Given.Text()).ToString()));
