//: site Teacher.ExplainAsync | input = 29 + tokens(topic) | bounded
//: method Teacher.ExplainAsync | requests = 1 | input = 29 + tokens(topic) | bounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Classroom;

public sealed class Teacher(IChatClient chat)
{
    public async Task<string> ExplainAsync([MaxTokens(60)] string topic)
    {
        var response = await chat.GetResponseAsync(
            [
                new ChatMessage(ChatRole.System, "You are a patient teacher. Explain the idea in at most three sentences."),
                new ChatMessage(ChatRole.User, $"Explain: {topic}"),
            ],
            new ChatOptions { MaxOutputTokens = 200 });
        return response.Text;
    }
}
