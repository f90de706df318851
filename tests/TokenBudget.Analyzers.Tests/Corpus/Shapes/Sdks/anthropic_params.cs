//: site HaikuWriter.WriteAsync | input = 26 + tokens(topic) | bounded
//: method HaikuWriter.WriteAsync | requests = 1 | input = 26 + tokens(topic) | bounded
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
            Messages = [new UserMessageParam { Content = "Write a haiku about " + topic }],
        };
        var message = await client.Messages.Create(parameters);
        return message.ToString();
    }
}
