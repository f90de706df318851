//: site ShopAgent.ReplyAsync | input = 96 + 19 × tokens(_history[]) + tokens(text) | unbounded
//: method ShopAgent.ReplyAsync | requests = 1 | input = 96 + 19 × tokens(_history[]) + tokens(text) | unbounded
namespace Bikes;

public sealed class ShopAgent(ChatClient client)
{
    private const int MaxMessages = 20;

    private readonly List<ChatMessage> _history = [];

    public async Task<string> ReplyAsync(string text)
    {
        _history.Add(new UserChatMessage(text));
        if (_history.Count > MaxMessages)
        {
            _history.RemoveRange(0, _history.Count - MaxMessages);
        }

        ChatCompletion completion = await client.CompleteChatAsync([new SystemChatMessage("You are the assistant of a bike shop."), .. _history]);
        _history.Add(new AssistantChatMessage(completion.Content[0].Text));
        return completion.Content[0].Text;
    }
}
