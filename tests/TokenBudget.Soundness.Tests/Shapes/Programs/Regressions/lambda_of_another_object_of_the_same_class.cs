//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var first = new Speaker(chat, "Be brief.");
var second = new Speaker(chat, "You are a helpful assistant that answers in long sentences and with many words.");
await first.SayWithAsync(second);

class Speaker(ChatClient client, string style)
{
    private string _style = style;

    public async Task SayWithAsync(Speaker other)
    {
        await other.RunAsync(async () =>
        {
            await client.CompleteChatAsync([new SystemChatMessage(_style)]);
            _style = "Be very brief.";
        });
        await client.CompleteChatAsync([new SystemChatMessage(_style)]);
    }

    public async Task RunAsync(Func<Task> work)
    {
        _style += "!";
        await work();
    }
}
