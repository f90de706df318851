using TokenBudget.Tokenizers.Vocabularies;

namespace TokenBudget.Tokenizers;

/// <summary>The official names of the encodings.</summary>
public static class Encodings
{
    /// <summary>The number of encodings.</summary>
    internal const int Count = (int)TokenEncoding.Claude2023 + 1;

    /// <summary>All encodings, in the order of their numbers.</summary>
    public static IReadOnlyList<TokenEncoding> All => Lists.All;

    /// <summary>The names of all encodings, in the same order.</summary>
    public static IReadOnlyList<string> Names => Lists.Names;

    /// <summary>The official name of an encoding, such as <c>o200k_base</c>.</summary>
    /// <param name="encoding">A named value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the named ones.</exception>
    public static string NameOf(TokenEncoding encoding) => encoding switch
    {
        TokenEncoding.O200kBase => "o200k_base",
        TokenEncoding.O200kHarmony => "o200k_harmony",
        TokenEncoding.Cl100kBase => "cl100k_base",
        TokenEncoding.P50kBase => "p50k_base",
        TokenEncoding.P50kEdit => "p50k_edit",
        TokenEncoding.R50kBase => "r50k_base",
        TokenEncoding.Llama3 => "llama3",
        TokenEncoding.Qwen3 => "qwen3",
        TokenEncoding.DeepSeekV3 => "deepseek_v3",
        TokenEncoding.Tekken => "tekken",
        TokenEncoding.Gemma3 => "gemma3",
        TokenEncoding.Claude2023 => "claude_2023",
        _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "There is no such encoding."),
    };

    /// <summary>
    /// Whether the vocabulary of an encoding is there. Only those of <see cref="TokenEncoding.Llama3"/> and <see cref="TokenEncoding.Gemma3"/> can
    /// be missing: they come with the package TokenBudget.Vocabularies.LlamaGemma.
    /// </summary>
    /// <param name="encoding">A named value.</param>
    public static bool IsInstalled(TokenEncoding encoding) => VocabularyAssemblies.IsInstalled(encoding);

    /// <summary>Finds an encoding by its official name.</summary>
    /// <param name="name">The name; compared ordinally.</param>
    /// <param name="encoding">The encoding.</param>
    /// <returns>Whether there is one of that name.</returns>
    public static bool TryParse(string? name, out TokenEncoding encoding)
    {
        for (encoding = 0; (int)encoding < Count; encoding++)
        {
            if (string.Equals(NameOf(encoding), name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        encoding = default;
        return false;
    }

    // Apart, so that the first count in a process does not pay for them.
    private static class Lists
    {
        public static readonly IReadOnlyList<TokenEncoding> All = Array.AsReadOnly((TokenEncoding[])Enum.GetValues(typeof(TokenEncoding)));
        public static readonly IReadOnlyList<string> Names = Array.AsReadOnly(Array.ConvertAll((TokenEncoding[])Enum.GetValues(typeof(TokenEncoding)), NameOf));
    }
}
