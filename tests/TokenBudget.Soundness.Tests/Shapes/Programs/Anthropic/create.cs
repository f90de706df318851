//: bounded
//: cap 512
//: model claude-haiku-4-5
using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
await client.Messages.Create(new MessageCreateParams
{
    Model = Model.ClaudeHaiku4_5,
    MaxTokens = 512,
    System = "You are a scientist.",
    Messages = [new UserMessageParam { Content = "Hello, Claude. It's me." }],
});
