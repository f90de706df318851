using Anthropic;
using Anthropic.Models.Messages;

namespace Seeds.Records;

public sealed record Prompt(string System, string User, int Max = 300)
{
    public required string Model { get; init; }

    public static Prompt operator +(Prompt left, string right) => left with { User = left.User + right };
}

public sealed class RecordsWith(IAnthropicClient client)
{
    private static readonly List<TextBlockParam> Context =
    [
        new() { Text = "A long context that does not change.", CacheControl = new CacheControlEphemeral { Ttl = Ttl.Ttl1h } },
        new TextBlockParam { Text = "And a second block." },
    ];

    private readonly MessageCreateParams _base = new()
    {
        Model = Model.ClaudeOpus4_5,
        MaxTokens = 1_024,
        System = Context,
        Messages = [],
    };

    public async Task<Message> SendAsync(Prompt prompt, IEnumerable<string> turns)
    {
        var extended = (prompt + " Thank you.") with { };
        List<MessageParam> messages = [];
        var user = true;
        foreach (var turn in turns)
        {
            messages.Add(user ? new UserMessageParam { Content = turn } : new AssistantMessageParam { Content = turn });
            user = !user;
        }

        messages.Add(new UserMessageParam { Content = extended.User });
        var parameters = _base with { Model = prompt.Model, MaxTokens = prompt.Max, Messages = [.. messages], System = prompt.System };
        return await client.Messages.Create(parameters with { StopSequences = ["###"] });
    }
}
