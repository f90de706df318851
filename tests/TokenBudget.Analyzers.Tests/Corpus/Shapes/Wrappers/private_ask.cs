//: site Editor.AskAsync | input = 11 + tokens(system) + tokens(user) | bounded
//: method Editor.AskAsync | requests = 1 | input = 11 + tokens(system) + tokens(user) | bounded
//: method Editor.SummarizeAsync | requests = 1 | input = 20 + tokens(article) | bounded | at most = 3020
//: method Editor.HeadlineAsync | requests = 1 | input = 18 + tokens(article[..4000]) | bounded | at most = 12018
//: method Editor.SummarizeAndTitleAsync | requests = 2 | input = 38 + tokens(article) + tokens(article[..4000]) | bounded
namespace Newsroom;

public sealed class Editor(ChatClient client)
{
    public Task<string> SummarizeAsync([MaxTokens(3000)] string article) => AskAsync("Summarize the article in three sentences.", article);

    public Task<string> HeadlineAsync(string article) => AskAsync("Suggest a headline for the article.", article[..4000]);

    public async Task<string> SummarizeAndTitleAsync([MaxTokens(3000)] string article)
    {
        var summary = await SummarizeAsync(article);
        var headline = await HeadlineAsync(article);
        return headline + "\n\n" + summary;
    }

    private async Task<string> AskAsync(string system, string user)
    {
        ChatCompletion completion = await client.CompleteChatAsync(new SystemChatMessage(system), new UserChatMessage(user));
        return completion.Content[0].Text;
    }
}
