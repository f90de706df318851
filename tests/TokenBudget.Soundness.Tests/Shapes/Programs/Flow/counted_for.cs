//: bounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
for (var i = 0; i < 3; i++)
{
    await chat.CompleteChatAsync($"Tell joke number {i + 1} of 3.");
}
