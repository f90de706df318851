//: exact
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
string[] items = ["a", "b"];

async Task AskAsync()
{
    foreach (var item in items)
    {
        if (Given.Bool())
        {
            return;
        }
    }

    await chat.CompleteChatAsync("Only when no item has returned.");
}

await AskAsync();
