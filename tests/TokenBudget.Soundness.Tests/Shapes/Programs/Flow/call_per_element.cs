//: unbounded
//: requests 4
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var parts = string.Join(",", "a", "b", "c", "d").Split(',');
for (var i = 0; i < parts.Length; i++)
{
    await chat.CompleteChatAsync($"Part {i + 1} is {parts[i]}.");
}
