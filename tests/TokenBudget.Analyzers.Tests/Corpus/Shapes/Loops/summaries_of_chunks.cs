//: site ReportSummarizer.SummarizeAsync | input = 19 + tokens(new string(letters)) | bounded
//: site ReportSummarizer.SummarizeAsync#2 | input = 14 + |report| / 2000 × (1 + tokens(reply in line 16)) | unbounded
//: method ReportSummarizer.SummarizeAsync | requests = 1 + |report| / 2000 | input = 14 + |report| / 2000 × (20 + tokens(new string(letters)) + tokens(reply in line 16)) | unbounded
namespace Reports;

public sealed class ReportSummarizer(ChatClient client)
{
    private const int ChunkSize = 2000;

    public async Task<string> SummarizeAsync(string report)
    {
        var summaries = new List<string>();
        foreach (var letters in report.Chunk(ChunkSize))
        {
            var chunk = new string(letters);
            ChatCompletion part = await client.CompleteChatAsync("Summarize this part of a report in two sentences:\n" + chunk);
            summaries.Add(part.Content[0].Text);
        }

        ChatCompletion whole = await client.CompleteChatAsync("Merge these summaries into one paragraph:\n" + string.Join("\n", summaries));
        return whole.Content[0].Text;
    }
}
