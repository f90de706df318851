//: exact
//: cap 80
//: model gpt-4o
using Microsoft.Extensions.AI;

var chat = Provider.Extensions;
await chat.GetResponseAsync("Summarise: tea is a drink.", new ChatOptions { ModelId = "gpt-4o", Instructions = "Be brief. It's for children.", MaxOutputTokens = 80 });
