//: exact
//: model gpt-4o
using OpenAI.Chat;

await new Summariser().RunAsync();

internal sealed class Summariser
{
    private readonly string _system = "Summarise in one sentence.";
    private readonly string _question;
    private readonly ChatClient _chat;

    public Summariser()
    {
        _question = "The text: " + nameof(Summariser);
        _chat = new ChatClient("gpt-4o", Provider.Key, Provider.OpenAI);
    }

    public Task RunAsync() => _chat.CompleteChatAsync(new SystemChatMessage(_system), new UserChatMessage(_question));
}
