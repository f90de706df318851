//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await Helpers.SayAsync(chat, [new SystemChatMessage("You are a helpful assistant.")], Given.Bool());

static class Helpers
{
    public static async Task SayAsync(ChatClient client, List<ChatMessage> list, bool more)
    {
        if (more)
        {
            list.Add(new UserChatMessage("Some more."));
        }

        await client.CompleteChatAsync(list);
    }
}
