//: bounded
//: cap 350
//: model claude-haiku-4-5
using Anthropic;
using Anthropic.Models.Messages;

await Summariser.RunAsync();

internal static class Summariser
{
    private static readonly MessageCreateParams s_template = new()
    {
        Model = "claude-haiku-4-5",
        MaxTokens = 350,
        System = "You are a summariser.",
        Messages = [],
    };

    public static async Task RunAsync()
    {
        var client = new AnthropicClient { ApiKey = "test-key", BaseUrl = Provider.Address };
        await client.Messages.Create(s_template with { Messages = [new UserMessageParam { Content = $"Part {Given.Below(100)}" }] });
    }
}
