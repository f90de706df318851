//: unbounded
using System.Text;
using OpenAI.Chat;

var first = new StringBuilder("Hello");
var second = first;
second.Append(", this is the same builder");
Fill(first);
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(first.ToString()));

static void Fill(StringBuilder builder) => builder.Append(" and it was filled elsewhere, with more words than before.");
