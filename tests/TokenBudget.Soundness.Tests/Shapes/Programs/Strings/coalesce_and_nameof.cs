//: exact
using OpenAI.Chat;

string? style = null;
var text = style ?? "Plain style.";
text += " Name: " + nameof(ChatClient) + '!' + string.Empty;
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(new UserChatMessage(text));
