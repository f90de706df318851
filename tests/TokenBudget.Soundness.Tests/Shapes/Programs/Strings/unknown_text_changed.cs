//: unbounded
//: at least 8
using OpenAI.Chat;

var text = Given.Text().Trim().Replace("a", "bbb").ToUpperInvariant() + "Keep these words";
var padded = Given.Text().PadLeft(30, '.');
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text), new UserChatMessage(padded.Insert(0, "x").Remove(0, 1)));
