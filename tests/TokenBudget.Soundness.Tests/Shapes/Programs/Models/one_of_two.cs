//: unbounded
using OpenAI.Chat;

var chat = new ChatClient(Given.Bool() ? "gpt-4o" : "gpt-4-turbo", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync("Übersetze diese Sätze, bitte. 漢字かな交じり文");
