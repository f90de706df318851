using System.Text;
using OpenAI.Chat;

namespace Seeds.Documents;

internal sealed class DocumentSummarizer(ChatClient client, string folder)
{
    private static readonly ChatCompletionOptions Options = new() { MaxOutputTokenCount = 256 };

    public async Task<IReadOnlyDictionary<string, string>> SummarizeAllAsync()
    {
        var summaries = new Dictionary<string, string>();
        foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
        {
            var text = await File.ReadAllTextAsync(path);
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            var chunks = Split(text, 4_000);
            var parts = new StringBuilder();
            for (int i = 0, n = chunks.Count; i < n; i++)
            {
                var prompt = string.Format("Part {0} of {1}.\n\n{2}", i + 1, n, chunks[i]);
                var result = await client.CompleteChatAsync([new SystemChatMessage("Summarize in two sentences."), new UserChatMessage(prompt)], Options);
                parts.AppendLine(result.Value.Content[0].Text);
            }

            summaries[path] = chunks.Count == 1 ? parts.ToString() : await MergeAsync(parts.ToString());
        }

        return summaries;
    }

    private async Task<string> MergeAsync(string parts)
    {
        var short_ = parts.Length > 8_000 ? parts[..8_000] : parts;
        var completion = await client.CompleteChatAsync(new UserChatMessage("Merge:\n" + short_.Replace("\r", string.Empty)));
        return completion.Value.Content[0].Text;
    }

    private static List<string> Split(string text, int size)
    {
        var chunks = new List<string>();
        for (var start = 0; start < text.Length; start += size)
        {
            chunks.Add(text.Substring(start, Math.Min(size, text.Length - start)));
        }

        return chunks;
    }
}
