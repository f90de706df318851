//: site ReleaseNotes.WriteAsync | input = 32 + tokens(changes) | unbounded
//: method ReleaseNotes.WriteAsync | requests = 1 | input = 32 + tokens(changes) | unbounded
namespace Delivery;

public sealed class ReleaseNotes(ChatClient client)
{
    public async Task<string> WriteAsync(string changes)
    {
        var prompt = """
            You write release notes.

            Rules:
            - one line per change
            - no internal names
            - past tense
            """;

        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(prompt), new UserChatMessage(changes));
        return completion.Content[0].Text;
    }
}
