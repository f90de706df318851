//: exact
//: cap 50
using OpenAI.Chat;

var messages = new List<ChatMessage> { new SystemChatMessage("You are terse.") };
messages.Add(new UserChatMessage("Name a lake."));
messages.Add(new AssistantChatMessage("Inari."));
messages.Add("Another one.");
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 50 });
