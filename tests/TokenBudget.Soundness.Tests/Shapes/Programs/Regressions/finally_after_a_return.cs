//: bounded
//: requests any
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await Helpers.AskAsync(chat);

static class Helpers
{
    public static async Task AskAsync(ChatClient chat)
    {
        try
        {
            if (Given.Bool())
            {
                await chat.CompleteChatAsync("First a question.");
                return;
            }
        }
        finally
        {
            await chat.CompleteChatAsync("And always this one.");
        }
    }
}
