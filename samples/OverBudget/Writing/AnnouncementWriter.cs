using OpenAI.Chat;
using TokenBudget;

namespace ReleaseNotes.Writing;

/// <summary>Writes the mail and the post that announce a release.</summary>
internal sealed class AnnouncementWriter(string key, OpenAI.OpenAIClientOptions options)
{
    private readonly ChatClient _chat = new("gpt-4o", new System.ClientModel.ApiKeyCredential(key), options);

    // Over budget: mail and post each keep the input that was agreed for a whole announcement, but not together.
    /// <summary>The mail and the post.</summary>
    [TokenBudget(MaxInputTokens = 630)]
    public async Task<string> WriteAsync([MaxTokens(800)] string notes) =>
        await WriteMailAsync(notes) + "\n\n" + await WritePostAsync(notes);

    // Over budget: the reply may be five times as long as token_budget.max_output_tokens in .editorconfig allows.
    /// <summary>A mail to the customers.</summary>
    public async Task<string> WriteMailAsync([MaxTokens(800)] string notes)
    {
        ChatCompletionOptions limits = new() { MaxOutputTokenCount = 4_000 };
        ChatCompletion completion = await _chat.CompleteChatAsync(
            [new SystemChatMessage("Turn release notes into a friendly mail of at most 150 words."), new UserChatMessage(notes)], limits);
        return completion.Content[0].Text;
    }

    // Over budget: the input alone costs more than the 0.001 USD that were agreed, because this uses the larger model.
    /// <summary>A post of two sentences.</summary>
    [TokenBudget(MaxCostUsd = 0.001, CallsPerDay = 2)]
    public async Task<string> WritePostAsync([MaxTokens(800)] string notes)
    {
        ChatCompletionOptions limits = new() { MaxOutputTokenCount = 120 };
        ChatMessage[] messages =
        [
            new SystemChatMessage(StyleGuide.Text),
            new UserChatMessage("Write a post of two sentences for the customers' forum about these notes:\n" + notes),
        ];
        ChatCompletion completion = await _chat.CompleteChatAsync(messages, limits);
        return completion.Content[0].Text;
    }
}
