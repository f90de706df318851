using OpenAI.Responses;
using TokenBudget;

namespace DocumentSummariser.Summaries;

/// <summary>Answers questions about a summary.</summary>
internal sealed class DocumentChat(ResponsesClient responses)
{
    /// <summary>Streams the answer to a question.</summary>
    [TokenBudget(MaxInputTokens = 1_000, MaxOutputTokens = 250, CallsPerDay = 120)]
    public async IAsyncEnumerable<string> AskAsync([MaxTokens(600)] string summary, [MaxTokens(100)] string question)
    {
        CreateResponseOptions options = new("gpt-4.1-mini", [ResponseItem.CreateUserMessageItem($"Question: {question}\n\nSummary:\n{summary}")])
        {
            Instructions = "Answer from the summary only. If it does not say, answer \"The document does not say.\"",
            MaxOutputTokenCount = 250,
            StreamingEnabled = true,
        };

        await using var stream = await responses.CreateResponseStreamingAsync(options);
        await foreach (var update in stream)
        {
            if (update is StreamingResponseOutputTextDeltaUpdate delta)
            {
                yield return delta.Delta;
            }
        }
    }
}
