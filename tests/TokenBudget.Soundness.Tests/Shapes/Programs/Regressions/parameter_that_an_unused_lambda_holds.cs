//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
List<ChatMessage> messages = [new SystemChatMessage("You are brief.")];
await Helpers.ExtendAsync(messages);
await chat.CompleteChatAsync(messages);

static class Helpers
{
    public static async Task ExtendAsync(List<ChatMessage> list)
    {
        Func<Task> later = async () =>
        {
            list.Add(new UserChatMessage("Never added."));
            await Task.CompletedTask;
        };
        list.Add(new UserChatMessage("Added now."));
        await Task.CompletedTask;
    }
}
