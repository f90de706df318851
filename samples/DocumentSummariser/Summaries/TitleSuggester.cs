using OpenAI.Responses;
using TokenBudget;

namespace DocumentSummariser.Summaries;

/// <summary>Finds a title for a summary.</summary>
internal sealed class TitleSuggester(ResponsesClient responses)
{
    private const string Model = "gpt-4.1-mini";

    /// <summary>A title of at most eight words.</summary>
    [TokenBudget(MaxInputTokens = 700, CallsPerDay = 80)]
    public async Task<string> SuggestAsync([MaxTokens(600)] string summary)
    {
        var prompt = string.Format("Suggest a title of at most {0} words for this summary. Answer with the title only.\n\n{1}", 8, summary.Trim());
        ResponseResult response = await responses.CreateResponseAsync(Model, prompt);

        return response.GetOutputText().Trim('"', ' ');
    }
}
