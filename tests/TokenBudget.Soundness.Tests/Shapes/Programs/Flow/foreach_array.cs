//: bounded
//: requests 3
using OpenAI.Chat;

string[] cities = ["Oulu", "Reykjavík", "São Tomé and Príncipe"];
var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
foreach (var city in cities)
{
    await chat.CompleteChatAsync(new UserChatMessage("What is the weather in " + city + "?"));
}
