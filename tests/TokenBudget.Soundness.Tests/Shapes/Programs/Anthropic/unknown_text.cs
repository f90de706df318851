//: unbounded
//: at least 4
using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
await client.Messages.Create(new()
{
    Model = "claude-opus-4-8",
    MaxTokens = 64,
    Messages = [new UserMessageParam { Content = $"Translate into Klingon: {Given.Text()}" }],
});
