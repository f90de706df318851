//: exact
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("Tab\tand\r\nnew lines\n\n\n   end \u0000 \u001f \u2028 \u00a0\u3000x   "), new UserChatMessage(""));
