//: exact
using OpenAI.Chat;

const string Text = "The quick brown fox jumps over the lazy dog.";
var head = Text[..9];
var middle = Text[4..^5];
var tail = Text.Substring(40) + Text.Substring(4, 5) + Text[^4..];
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(head), new UserChatMessage(middle), new UserChatMessage(tail));
