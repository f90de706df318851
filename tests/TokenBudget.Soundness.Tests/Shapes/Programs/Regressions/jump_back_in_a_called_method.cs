//: bounded
//: requests 3
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await Helpers.AskAsync(chat);

static class Helpers
{
    public static async Task AskAsync(ChatClient chat)
    {
        var count = 0;
    again:
        await chat.CompleteChatAsync("Once more.");
        if (++count < 3)
        {
            goto again;
        }
    }
}
