//: exact
using OpenAI.Responses;

var responses = new ResponsesClient(Provider.Key, Provider.Responses);
await responses.CreateResponseAsync("gpt-4o", [ResponseItem.CreateSystemMessageItem("Be terse."), ResponseItem.CreateUserMessageItem("Name a lake.")]);
