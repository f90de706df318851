using OpenAI.Chat;
using ReleaseNotes.Changes;
using TokenBudget;

namespace ReleaseNotes.Writing;

/// <summary>Sorts commits into the sections of the notes.</summary>
internal sealed class CommitClassifier(ChatClient chat)
{
    private static readonly ChatCompletionOptions s_options = new() { MaxOutputTokenCount = 5, Temperature = 0 };

    // Over budget: the server calls this for every push, 600 times a day, which breaks the allowance in Allowance.cs.
    // Sending the whole style guide for one word of output is the reason.
    /// <summary>The section a commit belongs to.</summary>
    [TokenBudget(MaxOutputTokens = 5, CallsPerDay = 600)]
    public async Task<ChangeKind> ClassifyAsync(Commit commit)
    {
        var names = string.Join(", ", "Added", "Changed", "Fixed", "Removed", "Internal");
        ChatCompletion completion = await chat.CompleteChatAsync(
            [
                new SystemChatMessage(StyleGuide.Text),
                new UserChatMessage($"Which section does this commit belong to? Answer with one of: {names}.\n\n{commit.Message}"),
            ],
            s_options);

        return Enum.TryParse<ChangeKind>(completion.Content[0].Text, out var kind) ? kind : ChangeKind.Internal;
    }
}
