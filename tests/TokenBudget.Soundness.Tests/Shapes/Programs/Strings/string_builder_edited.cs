//: unbounded
using System.Text;
using OpenAI.Chat;

var text = new StringBuilder("Rules: be kind.", 200);
text.AppendFormat("{0} twice {1}", "Think", true).AppendJoin(", ", "a", "b");
text.Insert(0, "# ").Replace("kind", "polite").Remove(3, 2);
text.Length -= 1;
text[0] = '*';
if (Given.Bool())
{
    text.Clear().Append("Nothing of that.");
}

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text.ToString()), new UserChatMessage(text.ToString(2, 5)));
