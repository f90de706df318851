namespace TokenBudget.Analyzers.Calls;

/// <summary>What an <c>sdk</c> line says about all lines after it.</summary>
/// <param name="Name">Name of the SDK in facts.</param>
/// <param name="Assembly">Simple name of the assembly.</param>
/// <param name="Retries">How often its clients send a failed request again by default; null when it has no clients of its own.</param>
/// <param name="MayLoop">Whether its clients may call tools and ask again by themselves.</param>
internal sealed record SdkHeader(string Name, string Assembly, int? Retries, bool MayLoop)
{
    private const string RetriesWord = "retries=";

    public static readonly SdkHeader None = new("", "", null, false);

    /// <summary>Null when a word is not one of the grammar.</summary>
    public static SdkHeader? Parse(string[] words)
    {
        var header = new SdkHeader(words[1], words[2], null, false);
        for (var i = 3; i < words.Length && header is not null; i++)
        {
            header = words[i] == "loops" ? header with { MayLoop = true }
                : words[i].StartsWith(RetriesWord, StringComparison.Ordinal) && int.TryParse(words[i].Substring(RetriesWord.Length), out var retries) ? header with { Retries = retries }
                : null;
        }

        return header;
    }
}
