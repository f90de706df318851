//: exact
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var left = 3;
try
{
    while (true)
    {
        await chat.CompleteChatAsync("Go on.");
        left = Next(left);
    }
}
catch (InvalidOperationException)
{
}

static int Next(int left) => left > 1 ? left - 1 : throw new InvalidOperationException("Done.");
