using OpenAI.Responses;
using TokenBudget;

namespace DocumentSummariser.Summaries;

/// <summary>Finds the words to file a document under.</summary>
internal sealed class KeywordExtractor(ResponsesClient responses)
{
    /// <summary>Keywords, most important first.</summary>
    [TokenBudget(MaxInputTokens = 900, MaxOutputTokens = 60, CallsPerDay = 80)]
    public async Task<IReadOnlyList<string>> ExtractAsync([MaxTokens(600)] string summary, string[] known)
    {
        var options = new CreateResponseOptions { Model = "gpt-4o-mini", Instructions = Prompts.Keywords, MaxOutputTokenCount = 60 };
        options.InputItems.Add(ResponseItem.CreateUserMessageItem("Text: The harbour of Oulu had less ice in April."));
        options.InputItems.Add(ResponseItem.CreateAssistantMessageItem("oulu, harbour, ice, april"));
        if (known.Length > 0)
        {
            options.InputItems.Add(ResponseItem.CreateDeveloperMessageItem("Prefer these: " + string.Join(", ", known)));
        }

        options.InputItems.Add(ResponseItem.CreateUserMessageItem("Text: " + summary));

        ResponseResult response = await responses.CreateResponseAsync(options);
        return response.GetOutputText().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
