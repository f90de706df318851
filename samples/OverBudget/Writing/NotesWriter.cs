using System.Text;
using OpenAI.Chat;
using ReleaseNotes.Changes;
using TokenBudget;

namespace ReleaseNotes.Writing;

/// <summary>Writes the notes of a release from its commits.</summary>
internal sealed class NotesWriter(ChatClient chat)
{
    private const int MaxCommits = 40;

    // Over budget: the style guide alone has more tokens than the 400 that were agreed for the whole input.
    /// <summary>The notes as plain text.</summary>
    [TokenBudget(MaxInputTokens = 400, MaxOutputTokens = 800, CallsPerDay = 2)]
    public async Task<string> WriteAsync(Version version, IReadOnlyList<Commit> commits)
    {
        var list = new StringBuilder().Append("Commits of version ").Append(version).AppendLine(":");
        foreach (var commit in commits.Take(MaxCommits))
        {
            list.Append("- ").AppendLine(commit.Message);
        }

        var messages = new List<ChatMessage> { new SystemChatMessage(StyleGuide.Text), new UserChatMessage(list.ToString()) };
        ChatCompletion completion = await chat.CompleteChatAsync(messages, new ChatCompletionOptions { MaxOutputTokenCount = 800 });
        return completion.Content[0].Text;
    }
}
