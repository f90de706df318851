//: exact
//: model gpt-4.1-nano
using OpenAI;

const string Model = "gpt-4.1-nano";
var openAI = new OpenAIClient(Provider.Key, Provider.OpenAI);
var chat = openAI.GetChatClient(Model);
await chat.CompleteChatAsync("Which model are you?");
