//: exact
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await new Worker().TwiceAsync(async () => await chat.CompleteChatAsync("Sent by whom?"));

class Worker
{
    public async Task TwiceAsync(Func<Task> work)
    {
        await work();
        await work();
    }
}
