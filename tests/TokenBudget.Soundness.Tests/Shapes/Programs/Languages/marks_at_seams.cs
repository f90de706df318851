//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("e" + Given.Text() + "\u0301 und a" + Given.Text() + "\u0308" + Given.Text() + "\u200d👧 " + Given.Char() + "\ufe0f"));
