//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("👩‍👩‍👧 family, 🇫🇮 flag, ❤️ heart" + "\u0301 e\u0301" + "\u0308o"), new UserChatMessage("a" + "\u0301" + "bc\u200d" + "😀"));
