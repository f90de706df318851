//: exact
//: model gpt-4.1-mini
using OpenAI.Responses;

var responses = new ResponsesClient(Provider.Key, Provider.Responses);
await responses.CreateResponseAsync("gpt-4.1-mini", "Name three lakes of Finland.");
