//: site Tutor.SayAsync | input = 7 + tokens(sentence) + |_messages| × (4 + tokens(_messages[])) | unbounded
//: method Tutor.SayAsync | requests = 1 | input = 7 + tokens(sentence) + |_messages| × (4 + tokens(_messages[])) | unbounded
namespace Languages;

public sealed class Tutor
{
    private readonly ChatClient _client;
    private readonly List<ChatMessage> _messages = [new SystemChatMessage("You are a friendly language tutor.")];

    public Tutor(ChatClient client)
    {
        _client = client;
    }

    public async Task<string> SayAsync(string sentence)
    {
        _messages.Add(new UserChatMessage(sentence));
        ChatCompletion completion = await _client.CompleteChatAsync(_messages);
        var reply = completion.Content[0].Text;
        _messages.Add(new AssistantChatMessage(reply));
        return reply;
    }
}
