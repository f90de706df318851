namespace TokenBudget.EndToEnd.Tests.Harness;

/// <summary>Sources of consumers.</summary>
internal static class Programs
{
    /// <summary>Two calls with known prompts; the first has a budget of <paramref name="maxInputTokens"/> when that is given.</summary>
    public static string Chat(int? maxInputTokens = null) => $$"""
        using OpenAI.Chat;
        {{(maxInputTokens is null ? "" : "using TokenBudget;")}}

        namespace Shop;

        public sealed class Chat
        {
            private readonly ChatClient _client = new("gpt-4o-mini", "key");

            {{(maxInputTokens is { } limit ? $"[TokenBudget(MaxInputTokens = {limit}, CallsPerDay = 100)]" : "")}}
            public async Task<string> GreetAsync()
            {
                ChatCompletion answer = await _client.CompleteChatAsync(
                    [new SystemChatMessage("You greet the customers of a small shop for tea."), new UserChatMessage("Hello!")],
                    new ChatCompletionOptions { MaxOutputTokenCount = 100 });
                return answer.Content[0].Text;
            }

            public async Task<string> AskAsync(string question)
            {
                ChatCompletion answer = await _client.CompleteChatAsync(new UserChatMessage("Answer in one sentence: " + question));
                return answer.Content[0].Text;
            }
        }
        """;
}
