//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var talk = new Talk(chat);
var options = new Options();
var first = talk.SendAsync(options);
talk.Add("You are a helpful assistant that answers in long sentences and with many words.");
options.Texts.Add("Be brief.");
talk.Go();
await first;
await talk.SendAsync(options);

class Options
{
    public List<string> Texts { get; } = ["Hello"];
}

class Talk
{
    private readonly TaskCompletionSource _gate = new();
    private readonly List<ChatMessage> _history = [new UserChatMessage("Hello")];
    private readonly ChatClient _client;

    public Talk(ChatClient client) => _client = client;

    public void Go() => _gate.SetResult();

    public void Add(string text) => _history.Add(new UserChatMessage(text));

    public async Task SendAsync(Options options)
    {
        await _gate.Task;
        await _client.CompleteChatAsync([.. _history, new UserChatMessage(string.Join(" ", options.Texts))]);
    }
}
