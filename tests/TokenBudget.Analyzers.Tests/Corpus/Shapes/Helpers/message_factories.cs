//: site BuildHelper.ExplainAsync | input = 34 + tokens(error) | unbounded
//: method BuildHelper.ExplainAsync | requests = 1 | input = 34 + tokens(error) | unbounded
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Builds;

internal static class KnownMessages
{
    private const string SystemText = "You explain build errors to beginners.";

    public static ChatMessage System() => new(ChatRole.System, SystemText);

    public static ChatMessage Explain(string error) => new(ChatRole.User, $"Explain this error: {error}");

    public static ChatMessage Suggest() => new(ChatRole.User, "Suggest one way to fix it.");
}

public sealed class BuildHelper(IChatClient chat)
{
    public async Task<string> ExplainAsync(string error)
    {
        List<ChatMessage> messages = [KnownMessages.System(), KnownMessages.Explain(error), KnownMessages.Suggest()];
        var response = await chat.GetResponseAsync(messages);
        return response.Text;
    }
}
