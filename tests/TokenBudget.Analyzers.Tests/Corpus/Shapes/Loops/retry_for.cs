//: site JsonAsker.AskAsync | input = 13 + tokens(request) | bounded | at most = 513
//: method JsonAsker.AskAsync | requests = 3 | input = 39 + 3 × tokens(request) | bounded | at most = 1539
using System.Text.Json;

namespace Retry;

public sealed class JsonAsker(ChatClient client)
{
    private const int MaxAttempts = 3;

    public async Task<JsonDocument> AskAsync([MaxTokens(500)] string request)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            try
            {
                ChatCompletion completion = await client.CompleteChatAsync("Return valid JSON only: " + request);
                return JsonDocument.Parse(completion.Content[0].Text);
            }
            catch (JsonException) when (attempt < MaxAttempts)
            {
                await Task.Delay(TimeSpan.FromSeconds(attempt));
            }
        }

        throw new InvalidOperationException("No valid JSON.");
    }
}
