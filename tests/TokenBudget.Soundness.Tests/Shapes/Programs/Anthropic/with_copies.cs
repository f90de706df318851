//: bounded
//: cap 100
//: model claude-sonnet-4-6
using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
var template = new MessageCreateParams { Model = "claude-haiku-4-5", MaxTokens = 512, System = "You are a scientist.", Messages = [] };
var request = template with { Model = "claude-sonnet-4-6", Messages = [new UserMessageParam { Content = "Go." }] };
await client.Messages.Create(request with { MaxTokens = 100 });
