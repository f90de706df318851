//: exact
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var left = 3;
while (true)
{
    if (left <= Given.Below(1))
    {
        return;
    }

    left--;
    await chat.CompleteChatAsync("Go on.");
}
