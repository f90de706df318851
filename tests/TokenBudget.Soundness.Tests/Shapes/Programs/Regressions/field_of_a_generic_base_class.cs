//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await new Speaker(chat).SayAsync();

class Base<T>(ChatClient client)
{
    protected string _style = "a";

    public async Task SendAsync() => await client.CompleteChatAsync([new SystemChatMessage(_style)]);
}

class Speaker : Base<int>
{
    public Speaker(ChatClient client)
        : base(client)
    {
    }

    public async Task SayAsync()
    {
        _style = "You are a helpful assistant that answers in long sentences and with many words.";
        await SendAsync();
        _style = "b";
        await SendAsync();
    }
}
