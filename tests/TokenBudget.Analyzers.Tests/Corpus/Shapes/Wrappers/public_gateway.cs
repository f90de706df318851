//: site ChatGateway.CompleteAsync | input = 11 + tokens(prompt) + tokens(text) | unbounded
//: method ChatGateway.CompleteAsync | requests = 1 | input = 11 + tokens(prompt) + tokens(text) | unbounded
//: method SpellChecker.CorrectAsync | requests = 1 | input = 19 + tokens(text) | bounded | at most = 819
namespace Shared;

public class ChatGateway
{
    private readonly ChatClient _client;

    public ChatGateway(ChatClient client)
    {
        _client = client;
    }

    public async Task<string> CompleteAsync(string prompt, string text, CancellationToken cancellationToken = default)
    {
        var messages = new ChatMessage[] { new SystemChatMessage(prompt), new UserChatMessage(text) };
        var completion = await _client.CompleteChatAsync(messages, cancellationToken: cancellationToken);
        return completion.Value.Content[0].Text;
    }
}

public sealed class SpellChecker(ChatGateway gateway)
{
    public Task<string> CorrectAsync([MaxTokens(800)] string text) => gateway.CompleteAsync("Correct the spelling. Change nothing else.", text);
}
