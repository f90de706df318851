//: unbounded
//: at least 8
using OpenAI.Chat;

var text = Given.Text();
var head = text.Length > 20 ? text[..20] : text;
var part = text.Substring(0, Math.Min(text.Length, 10));
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage("Begins with: " + head), new UserChatMessage($"Or with '{part}'?"));
