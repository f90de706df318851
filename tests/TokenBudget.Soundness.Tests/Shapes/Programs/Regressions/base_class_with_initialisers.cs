//: unbounded
//: requests 2
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
var one = new Translator(chat, "French");
await one.AskAsync("Hello");
one.Add("Paris");
await one.AskAsync("Hello");

abstract class Agent(ChatClient client, string instructions)
{
    private readonly List<ChatMessage> _history = [new SystemChatMessage(instructions)];
    protected ChatClient Client { get; } = client;
    private string Mark => "<" + instructions + ">";

    public void Add(string text) => _history.Add(new UserChatMessage(text + Mark));

    public async Task AskAsync(string text)
    {
        _history.Add(new UserChatMessage(text));
        await Client.CompleteChatAsync(_history);
    }
}

sealed class Translator(ChatClient client, string language) : Agent(client, "Translate to " + language + ".");
