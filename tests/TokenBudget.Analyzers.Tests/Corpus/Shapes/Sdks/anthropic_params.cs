//: site Haikus.WriteAsync | input = ? | bounded
//: method Haikus.WriteAsync | requests = 1 | input = ? | bounded
using Anthropic;
using Anthropic.Models.Messages;

namespace Haikus;

public sealed class HaikuWriter(AnthropicClient client)
{
    public async Task<string> WriteAsync([MaxTokens(50)] string topic)
    {
        var parameters = new MessageCreateParams
        {
            Model = Model.ClaudeHaiku4_5,
            MaxTokens = 100,
            System = "You write haikus.",
            Messages = [new() { Role = Role.User, Content = "Write a haiku about " + topic }],
        };
        var message = await client.Messages.Create(parameters);
        return message.ToString();
    }
}
