using OpenAI.Chat;

namespace Seeds.Partials;

public abstract partial class PartialAssistant
{
    private readonly ChatClient _client = new("gpt-4o", "key");

    protected abstract string Topic { get; }

    public partial Task<string> AskAsync(string question);

    partial void OnAsked(ref string question);
}

public abstract partial class PartialAssistant
{
    private const string System = "You know everything about " + Subject + ".";
    private const string Subject = nameof(PartialAssistant);

    public partial async Task<string> AskAsync(string question)
    {
        OnAsked(ref question);
        var completion = await _client.CompleteChatAsync(new SystemChatMessage(System), new UserChatMessage(Topic), question);
        return completion.Value.Content[0].Text;
    }

    partial void OnAsked(ref string question) => question = question.TrimEnd('?') + "?";
}

public sealed class Gardener : PartialAssistant
{
    protected override string Topic => "gardening" switch { { Length: > 3 } long_ => long_.ToUpperInvariant(), _ => "none" };
}
