//: site Detective.SayAsync | input = 56 + 9 × tokens(_turns[]) + tokens(line) | unbounded
//: method Detective.SayAsync | requests = 1 | input = 56 + 9 × tokens(_turns[]) + tokens(line) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Adventures;

public sealed class Detective(IChatClient chat)
{
    private readonly List<ChatMessage> _turns = [];

    public async Task<string> SayAsync(string line)
    {
        _turns.Add(new ChatMessage(ChatRole.User, line));
        var window = new List<ChatMessage> { new(ChatRole.System, "You play a detective in a text adventure.") };
        window.AddRange(_turns.TakeLast(10));
        var response = await chat.GetResponseAsync(window);
        _turns.Add(new ChatMessage(ChatRole.Assistant, response.Text));
        return response.Text;
    }
}
