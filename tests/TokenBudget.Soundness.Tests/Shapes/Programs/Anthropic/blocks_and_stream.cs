//: bounded
//: cap 64
using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
var request = new MessageCreateParams
{
    Model = "claude-haiku-4-5",
    MaxTokens = 64,
    System = new List<TextBlockParam> { new() { Text = "First block of the system prompt." }, new() { Text = "第二のブロック。" } },
    Messages =
    [
        new UserMessageParam { Content = $"The day is {Given.Day()}." },
        new AssistantMessageParam { Content = "Noted." },
        new UserMessageParam { Content = "So what?" },
    ],
};
await foreach (var update in client.Messages.CreateStreaming(request))
{
    _ = update;
}
