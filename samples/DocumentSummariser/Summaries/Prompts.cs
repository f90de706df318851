namespace DocumentSummariser.Summaries;

/// <summary>The texts that are sent with every request.</summary>
internal static class Prompts
{
    public const string Role = "You summarise documents for busy readers.";

    public const string Rules = """
        Rules:
        1. Write in the language of the document.
        2. Keep every figure, name and date that a decision depends on.
        3. Do not add anything that the document does not say.
        4. No headings, no introduction, no closing remark.
        """;

    public const string Chunk = Role + "\n" + Rules;

    public static readonly string Digest = Role + """

        You are given summaries of the parts of one document, in order.
        Write one summary of at most 200 words that reads as if the document had been read in one go.
        """;

    public static string Keywords => "List up to eight keywords of the text, most important first, separated by commas. Lower case, no explanations.";
}
