//: site SpamFilter.IsSpamAsync | input = 17 + tokens(comment) | bounded
//: method SpamFilter.IsSpamAsync | requests = 1 | input = 17 + tokens(comment) | bounded
using System.ComponentModel.DataAnnotations;

namespace Blog;

public interface ICompletionService
{
    [LlmCall]
    Task<string> CompleteAsync([Prompt] string prompt, [Model] string model, [MaxOutputTokens] int limit);
}

public sealed class SpamFilter(ICompletionService completions)
{
    public async Task<bool> IsSpamAsync([StringLength(1000)] string comment)
    {
        var answer = await completions.CompleteAsync("Is this comment spam? Answer yes or no.\n\n" + comment, "gpt-4o-mini", 3);
        return answer.StartsWith('y');
    }
}
