//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await new Speaker(chat).SayAsync(new Worker());

class Speaker(ChatClient client)
{
    private readonly List<ChatMessage> _history = [];
    private string _style = "a";

    public async Task SayAsync(Worker worker)
    {
        _style = "b";
        _history.Add(new UserChatMessage("First."));
        await worker.TwiceAsync(() =>
        {
            _style += "You are a helpful assistant.";
            _history.Add(new UserChatMessage("Some more."));
            return Task.CompletedTask;
        });
        await client.CompleteChatAsync([new SystemChatMessage(_style), .. _history]);
    }
}

class Worker
{
    public async Task TwiceAsync(Func<Task> work)
    {
        await work();
        await work();
    }
}
