//: site ReviewDigest.SummarizeAsync | input = 14 + tokens(review) | bounded
//: site ReviewDigest.DigestAsync | input = 80 + 20 × tokens(reply in line 20) | bounded
//: method ReviewDigest.SummarizeAsync | requests = 1 | input = 14 + tokens(review) | bounded
//: method ReviewDigest.DigestAsync | requests = 21 | input = 360 + 20 × tokens(reply in line 20) + 20 × tokens(review[..1000]) | bounded
namespace Reviews;

public sealed class ReviewDigest(ChatClient client)
{
    private static readonly ChatCompletionOptions Short = new() { MaxOutputTokenCount = 60 };

    public async Task<string> DigestAsync(IEnumerable<string> reviews)
    {
        var summaries = await Task.WhenAll(reviews.Take(20).Select(review => SummarizeAsync(review[..1000])));
        ChatCompletion completion = await client.CompleteChatAsync("What do customers like and dislike, given these summaries?\n\n- " + string.Join("\n- ", summaries));
        return completion.Content[0].Text;
    }

    private async Task<string> SummarizeAsync(string review)
    {
        ChatCompletion completion = await client.CompleteChatAsync([new UserChatMessage("Summarize the review: " + review)], Short);
        return completion.Content[0].Text;
    }
}
