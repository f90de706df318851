//: unbounded
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var speaker = new Speaker(chat);
await speaker.TwiceAsync(() =>
{
    speaker.Style += " You are a helpful assistant.";
    return Task.CompletedTask;
});
await speaker.SayAsync();

class Speaker(ChatClient client)
{
    public string Style { get; set; } = "Be brief.";

    public async Task TwiceAsync(Func<Task> work)
    {
        Style += " Really.";
        await work();
        await work();
    }

    public async Task SayAsync() => await client.CompleteChatAsync([new SystemChatMessage(Style)]);
}
