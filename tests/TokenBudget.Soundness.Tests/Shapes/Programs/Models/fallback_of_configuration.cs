//: exact
using OpenAI.Chat;

var chat = new ChatClient(Environment.GetEnvironmentVariable("NO_SUCH_MODEL") ?? "gpt-4o-mini", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync("Which model are you?");
