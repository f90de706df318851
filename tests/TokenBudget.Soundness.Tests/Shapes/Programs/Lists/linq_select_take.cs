//: unbounded
using OpenAI.Chat;

var notes = Given.Texts(9).Take(3).Select(note => new UserChatMessage("Note: " + note));
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync([new SystemChatMessage("Merge the notes."), .. notes]);
