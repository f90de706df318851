using TokenBudget.Tokenizers;

namespace TokenBudget.Soundness.Tests.Counting;

/// <summary>Which tokeniser the vendor of a model uses.</summary>
internal static class VendorTokenizer
{
    /// <summary>True when the vendor has published the tokeniser.</summary>
    public static bool IsPublic(string model) => !model.StartsWith("claude", StringComparison.Ordinal);

    /// <summary>The tokeniser of a model; OpenAI's newest for models whose tokeniser is not public.</summary>
    public static ITokenCounter For(string model) => model switch
    {
        "gpt-4" or "gpt-4-turbo" or "gpt-3.5-turbo" or "text-embedding-3-small" or "text-embedding-3-large" => Tokenizer.For(TokenEncoding.Cl100kBase),
        _ when model.StartsWith("gpt-4o", StringComparison.Ordinal) || model.StartsWith("gpt-4.1", StringComparison.Ordinal) => Tokenizer.For(TokenEncoding.O200kBase),
        _ when !IsPublic(model) => Tokenizer.For(TokenEncoding.O200kBase),
        _ => throw new NotSupportedException($"Add {model} with the tokeniser that its vendor names."),
    };
}
