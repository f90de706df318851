//: bounded
using OpenAI.Chat;

const string Text = "The quick brown fox jumps over the lazy dog.";
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(Text.Remove(3) + Text.Insert(3, " very")), new UserChatMessage("7".PadLeft(5, '0') + "x".PadRight(3) + "|"));
