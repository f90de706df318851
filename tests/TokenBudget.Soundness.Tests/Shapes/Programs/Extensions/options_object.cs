//: exact
//: cap 25
using Microsoft.Extensions.AI;

var options = new ChatOptions();
options.ModelId = "gpt-4.1-mini";
options.Instructions = "Answer " + "in one word.";
options.MaxOutputTokens = 25;
await Provider.Extensions.GetResponseAsync([new ChatMessage(ChatRole.User, "Colour of the sky?")], options);
