//: unbounded
using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
await client.Messages.Create(Build());

static MessageCreateParams Build() => new()
{
    Model = "claude-haiku-4-5",
    MaxTokens = 350,
    System = "Many short messages.",
    Messages = [.. Enumerable.Range(0, 60).Select(i => (MessageParam)new UserMessageParam { Content = "x" })],
};
