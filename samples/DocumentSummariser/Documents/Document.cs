using TokenBudget;

namespace DocumentSummariser.Documents;

/// <summary>A text file to summarise.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Text">All of it.</param>
public sealed record Document([property: MaxTokens(40)] string Name, string Text)
{
    /// <summary>Reads a file.</summary>
    public static async Task<Document> ReadAsync(string path) => new(Path.GetFileName(path), await File.ReadAllTextAsync(path));
}
