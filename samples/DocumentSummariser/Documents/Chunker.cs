using System.Text;

namespace DocumentSummariser.Documents;

/// <summary>Cuts documents at paragraphs into chunks that fit a request.</summary>
public static class Chunker
{
    /// <summary>Longest chunk, in UTF-16 characters.</summary>
    public const int MaxChars = 6_000;

    /// <summary>The chunks of a text in order. A paragraph that is too long for a chunk is cut.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var chunks = new List<string>();
        var current = new StringBuilder();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var rest = paragraph;
            while (rest.Length > MaxChars)
            {
                Flush(chunks, current);
                chunks.Add(rest[..MaxChars]);
                rest = rest[MaxChars..];
            }

            if (current.Length + rest.Length + 2 > MaxChars)
            {
                Flush(chunks, current);
            }

            current.Append(current.Length > 0 ? "\n\n" : "").Append(rest);
        }

        Flush(chunks, current);
        return chunks;
    }

    private static void Flush(List<string> chunks, StringBuilder current)
    {
        if (current.Length > 0)
        {
            chunks.Add(current.ToString());
            current.Clear();
        }
    }
}
