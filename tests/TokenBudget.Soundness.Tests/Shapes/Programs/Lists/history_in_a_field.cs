//: unbounded
//: requests 2
using OpenAI.Chat;

var session = new Session();
await session.AskAsync("First " + Given.Text());
await session.AskAsync("Second");

internal sealed class Session
{
    private readonly ChatClient _chat = new("gpt-4o-mini", Provider.Key, Provider.OpenAI);
    private readonly List<ChatMessage> _history = [new SystemChatMessage("You remember everything.")];

    public async Task AskAsync(string question)
    {
        _history.Add(new UserChatMessage(question));
        ChatCompletion completion = await _chat.CompleteChatAsync(_history);
        _history.Add(new AssistantChatMessage(completion.Content[0].Text));
    }
}
