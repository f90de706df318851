using OpenAI.Chat;

namespace Shop.Area__AREA__;

/// <summary>Talks to a customer and keeps the conversation.</summary>
public sealed class Assistant__N__
{
    private readonly ChatClient _client = new(Environment.GetEnvironmentVariable("MODEL") ?? "gpt-4o-mini", Environment.GetEnvironmentVariable("KEY"));
    private readonly List<ChatMessage> _history = [new SystemChatMessage("You are the friendly assistant of shop __AREA__. Answer briefly.")];

    public async Task<string> AskAsync(string question, string language)
    {
        _history.Add(new UserChatMessage(question.Trim()));
        if (language != "en")
        {
            _history.Add(new SystemChatMessage($"Answer in {language}."));
        }

        ChatCompletion completion = await _client.CompleteChatAsync(_history, new ChatCompletionOptions { MaxOutputTokenCount = 500 });
        _history.Add(new AssistantChatMessage(completion));
        while (_history.Count > 21)
        {
            _history.RemoveAt(1);
        }

        return completion.Content[0].Text;
    }
}
