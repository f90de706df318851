//: bounded
//: at least 4
using Anthropic;
using Anthropic.Models.Messages;
using TokenBudget;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
await Write(Given.TextOfTokens(90));

// Claude is taken to have up to five quarters of the tokens of OpenAI's vocabularies.
Task Write([MaxTokens(120)] string topic) => client.Messages.Create(new()
{
    Model = "claude-sonnet-4-5",
    MaxTokens = 64,
    Messages = [new UserMessageParam { Content = $"Translate into Klingon: {topic}" }],
});
