//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await Task.WhenAll(new[] { "Inari", "Saimaa" }.Select(lake => chat.CompleteChatAsync($"Describe lake {lake}.")));
