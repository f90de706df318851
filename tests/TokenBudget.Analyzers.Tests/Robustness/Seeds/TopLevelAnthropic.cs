using Anthropic;
using Anthropic.Models.Messages;

var client = new AnthropicClient { MaxRetries = 2 };
string topic = args.Length > 0 ? args[0] : "rivers";

var request = new MessageCreateParams
{
    Model = Model.ClaudeHaiku4_5,
    MaxTokens = 512,
    System = "You answer in one sentence.",
    Messages = [new UserMessageParam { Content = $"Name five {topic}." }],
};

Console.WriteLine(await client.Messages.Create(request));

await foreach (var part in client.Messages.CreateStreaming(request with { Model = "claude-sonnet-4-5", System = "Short." }))
{
    Console.Write(part);
}

static string Header(int level) => new string('#', level) + " ";

foreach (var level in Enumerable.Range(1, 3))
{
    _ = await client.Messages.Create(request with { Messages = [new UserMessageParam { Content = Header(level) + topic }] });
}
