//: exact
//: model gpt-4-turbo
using OpenAI.Chat;

var chat = new ChatClient("gpt-4-turbo", Provider.Key, Provider.OpenAI);
await chat.CompleteChatAsync("Übersetze: 漢字 means Chinese characters. DON'T translate names.");
