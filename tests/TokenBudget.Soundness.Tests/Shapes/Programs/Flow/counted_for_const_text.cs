//: exact
//: requests 5
using OpenAI.Chat;

const int Runs = 5;
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
for (var i = Runs; i > 0; i--)
{
    await chat.CompleteChatAsync("Tell a joke.");
}
