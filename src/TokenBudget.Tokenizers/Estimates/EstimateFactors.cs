namespace TokenBudget.Tokenizers.Estimates;

/// <summary>By what a count in a public vocabulary is multiplied, for families whose own vocabulary is not public or not installed.</summary>
/// <param name="Base">The encoding that is counted.</param>
/// <param name="LowPercent">No kind of text has fewer tokens than this part of what is counted.</param>
/// <param name="ExpectedPercent">The expected tokens in percent of what is counted, for each <see cref="PieceKind"/>.</param>
/// <param name="Source">Where the factors are from.</param>
internal readonly record struct EstimateFactors(TokenEncoding Base, int LowPercent, ushort[] ExpectedPercent, string Source)
{
    private const string Measured = "the published vocabulary, counted over English and Chinese documents and C#";
    private const string OpenAiGuess = "no published figure: o200k_base, as for GPT-5";

    /// <summary>The factors of a family.</summary>
    /// <param name="family">A family that is not counted exactly.</param>
    public static EstimateFactors Of(ModelFamily family) => family switch
    {
        // Word, identifier, upper case, other letters, ideographs, kana or hangul, digits, punctuation, white space, other.
        ModelFamily.Claude3 => new(TokenEncoding.Claude2023, 70, [110, 110, 110, 110, 110, 110, 110, 110, 110, 110],
            "1.10 x the tokeniser of 2023, fitted by ai-tokenizer to Anthropic's counting endpoint: 97.6 to 99.9 % accurate on prompts of 500 to 50,000 tokens"),
        ModelFamily.Claude47 => new(TokenEncoding.Claude2023, 70, [160, 138, 253, 110, 110, 110, 110, 127, 110, 121],
            "1.10 x the tokeniser of 2023 x the ratio of Claude 4.7 to 4.6 that others measured with Anthropic's counting endpoint: English 1.45, code 1.15 to 1.36, upper case 2.3, other scripts and digits 1.00 to 1.01"),
        ModelFamily.Gpt6 => new(TokenEncoding.O200kBase, 50, [100, 100, 100, 100, 100, 100, 100, 100, 100, 100], OpenAiGuess),
        ModelFamily.Llama3 => new(TokenEncoding.Cl100kBase, 35, [100, 100, 100, 80, 82, 75, 100, 100, 100, 100], Measured + "; exact with the package TokenBudget.Vocabularies.LlamaGemma"),
        ModelFamily.Gemma3 => new(TokenEncoding.O200kBase, 30, [105, 118, 115, 105, 92, 100, 250, 120, 115, 110], Measured + "; exact with the package TokenBudget.Vocabularies.LlamaGemma"),
        ModelFamily.GeminiLater => new(TokenEncoding.O200kBase, 30, [105, 118, 115, 105, 92, 100, 250, 120, 115, 110], Measured + " (Gemma 3)"),
        ModelFamily.Llama4 => new(TokenEncoding.O200kBase, 40, [102, 102, 102, 105, 105, 105, 100, 102, 102, 105],
            "llama.cpp counts its pieces as those of o200k_base; the vocabulary, also of some 200,000 tokens, differs"),
        ModelFamily.QwenLater => new(TokenEncoding.Qwen3, 50, [100, 100, 100, 100, 100, 100, 100, 100, 100, 100], "taken to be close to Qwen 3; its pre-tokeniser differs in marks"),
        ModelFamily.DeepSeekLater => new(TokenEncoding.DeepSeekV3, 50, [100, 100, 100, 100, 100, 100, 100, 100, 100, 100], "taken to be close to DeepSeek V3"),
        ModelFamily.Kimi => new(TokenEncoding.O200kBase, 30, [105, 105, 108, 115, 75, 110, 100, 105, 105, 110], "o200k_base fits Kimi to 92 to 95 % (ai-tokenizer); Chinese is denser"),
        ModelFamily.Glm => new(TokenEncoding.Cl100kBase, 30, [104, 104, 104, 100, 65, 95, 105, 104, 104, 105], "cl100k_base fits GLM to 94 to 97 % (ai-tokenizer); Chinese is denser"),
        ModelFamily.Grok => new(TokenEncoding.O200kBase, 30, [102, 104, 104, 110, 105, 110, 200, 104, 104, 105],
            "o200k_base fits Grok 3 to 98.6 to 99.6 %, Grok 4 only to 67 to 74 % (ai-tokenizer); digits are single"),
        ModelFamily.Phi4 => new(TokenEncoding.Cl100kBase, 50, [100, 100, 100, 100, 100, 100, 100, 100, 100, 100], "cl100k_base, as Microsoft.ML.Tokenizers counts it"),
        ModelFamily.Doubao => new(TokenEncoding.O200kBase, 30, [112, 112, 115, 125, 85, 120, 200, 115, 112, 115], "no published figure: other vocabularies of that size; digits are single in the open Seed models"),
        ModelFamily.MiniMax => new(TokenEncoding.O200kBase, 30, [105, 105, 105, 110, 95, 110, 100, 105, 105, 110], "llama.cpp counts its pieces as those of o200k_base; the vocabulary differs"),
        ModelFamily.SentencePiece32k => new(TokenEncoding.O200kBase, 40, [125, 145, 170, 190, 170, 190, 300, 130, 130, 300], "vocabularies of 32,000 tokens without most ideographs, with single digits"),
        ModelFamily.Nova => new(TokenEncoding.O200kBase, 30, [115, 115, 120, 125, 120, 125, 130, 115, 115, 120], "no published figure: other vocabularies"),
        ModelFamily.Command => new(TokenEncoding.O200kBase, 30, [108, 112, 115, 115, 100, 115, 250, 112, 110, 115], "no published figure: other vocabularies of 256,000 tokens; digits are single"),
        _ => new(TokenEncoding.O200kBase, 20, [110, 112, 120, 120, 110, 120, 130, 112, 110, 120], "nothing is known about this model: o200k_base and a tenth"),
    };
}
