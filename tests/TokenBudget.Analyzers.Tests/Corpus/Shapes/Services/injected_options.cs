//: site SummaryService.SummarizeAsync | input = 10 + tokens(_options.Instruction) + tokens(text) | bounded
//: method SummaryService.SummarizeAsync | requests = 1 | input = 10 + tokens(_options.Instruction) + tokens(text) | bounded
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;

namespace Summaries;

public sealed class SummaryOptions
{
    [StringLength(400)]
    public string Instruction { get; set; } = "Summarize the text in three sentences.";

    public int MaxOutputTokens { get; set; } = 200;
}

public sealed class SummaryService
{
    private readonly IChatClient _chat;
    private readonly SummaryOptions _options;

    public SummaryService(IChatClient chat, SummaryOptions options)
    {
        _chat = chat;
        _options = options;
    }

    public async Task<string> SummarizeAsync([MaxTokens(4000)] string text)
    {
        var response = await _chat.GetResponseAsync($"{_options.Instruction}\n\nText:\n{text}", new ChatOptions { MaxOutputTokens = _options.MaxOutputTokens });
        return response.Text;
    }
}
