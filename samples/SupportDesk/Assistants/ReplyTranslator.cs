using OpenAI.Chat;
using TokenBudget;

namespace SupportDesk.Assistants;

/// <summary>Turns an agent's answer into the language of the customer.</summary>
public sealed class ReplyTranslator(ChatClient chat)
{
    /// <summary>The translated answer.</summary>
    [TokenBudget(MaxInputTokens = 800, MaxOutputTokens = 700, CallsPerDay = 100)]
    public async Task<string> TranslateAsync([MaxTokens(600)] string reply, string language, CancellationToken cancellationToken = default)
    {
        var rules = language switch
        {
            "de" => "Translate into German. Use the formal address (Sie) throughout.",
            "ja" => "Translate into Japanese. Use polite forms (です・ます) and 様 after names.",
            "fr" => "Translate into French. Use the formal address (vous) throughout.",
            _ => "Translate into plain English.",
        };
        ChatMessage[] messages = [new SystemChatMessage(rules + " Keep names, numbers and links unchanged."), new UserChatMessage(reply)];

        ChatCompletion completion = await chat.CompleteChatAsync(
            messages, new ChatCompletionOptions { MaxOutputTokenCount = 700 }, cancellationToken);
        return completion.Content[0].Text;
    }
}
