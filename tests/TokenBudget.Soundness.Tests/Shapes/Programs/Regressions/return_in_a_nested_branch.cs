//: exact
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
if (Given.Bool())
{
    if (Given.Bool())
    {
        return;
    }
}

await chat.CompleteChatAsync("Only when no branch has returned.");
