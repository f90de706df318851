//: site NameExtractor.ExtractAsync | input = 12 + tokens(text.Substring(start, length)) | bounded
//: method NameExtractor.ExtractAsync | requests = |text| / 1500 | input = |text| / 1500 × (12 + tokens(text.Substring(start, length))) | unbounded
namespace Names;

public sealed class NameExtractor(ChatClient client)
{
    private const int ChunkSize = 1500;

    public async Task<IReadOnlyList<string>> ExtractAsync(string text)
    {
        var names = new List<string>();
        for (var start = 0; start < text.Length; start += ChunkSize)
        {
            var length = Math.Min(ChunkSize, text.Length - start);
            ChatCompletion completion = await client.CompleteChatAsync("Extract names from: " + text.Substring(start, length));
            names.AddRange(completion.Content[0].Text.Split('\n'));
        }

        return names;
    }
}
