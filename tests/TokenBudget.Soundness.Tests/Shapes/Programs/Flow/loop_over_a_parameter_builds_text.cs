//: unbounded
//: setting token_budget.model = gpt-4o-mini
//: at least 20
using System.Text;
using OpenAI.Chat;

var chat = new ChatClient("gpt-4o-mini", Provider.Key, Provider.OpenAI);
await Notes.WriteAsync(chat, new Version(Given.Below(9), 2), [new Change("Fixed the import."), new Change(Given.TextOf(20))]);

internal sealed record Change(string Message);

internal static class Notes
{
    private const int MaxChanges = 40;

    public static async Task<string> WriteAsync(ChatClient chat, Version version, IReadOnlyList<Change> changes)
    {
        var list = new StringBuilder().Append("Commits of version ").Append(version).AppendLine(":");
        foreach (var change in changes.Take(MaxChanges))
        {
            list.Append("- ").AppendLine(change.Message);
        }

        var messages = new List<ChatMessage> { new SystemChatMessage("You write release notes."), new UserChatMessage(list.ToString()) };
        ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 800 });
        return completion.Content[0].Text;
    }
}
