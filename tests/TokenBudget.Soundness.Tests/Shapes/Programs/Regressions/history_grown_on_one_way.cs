//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await new Speaker(chat).SayAsync(Given.Bool());

class Speaker(ChatClient client)
{
    private List<ChatMessage> _history = [new SystemChatMessage("You are a helpful assistant.")];

    public async Task SayAsync(bool more)
    {
        if (more)
        {
            Add(_history, "Some more.");
        }

        await client.CompleteChatAsync(_history);
    }

    private static void Add(List<ChatMessage> list, string text) => list.Add(new UserChatMessage(text));
}
