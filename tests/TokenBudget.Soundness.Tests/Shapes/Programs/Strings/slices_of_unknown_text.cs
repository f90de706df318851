//: bounded
using OpenAI.Chat;

var text = Given.Text() + "a tail that is long enough to cut";
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("Begins with: " + text[..20]), new UserChatMessage($"Or with '{text.Substring(0, 10)}' or '{text[3..9]}'?"));
