using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Whose special tokens a model has.</summary>
public static class ModelMarkup
{
    /// <summary>Beginnings of model names at the end of a word; the first match wins. Distilled models have the chat format of their teacher.</summary>
    private static readonly (SpecialTokenFamily Family, string[] Prefixes)[] s_families =
    [
        (SpecialTokenFamily.O200kHarmony, ["gpt-oss"]),
        (SpecialTokenFamily.O200kBase, ["gpt-4o", "gpt-4.1", "gpt-4.5", "gpt-5", "gpt-6", "chatgpt-4o", "o1", "o3", "o4-mini"]),
        (SpecialTokenFamily.Cl100kBase,
            ["gpt-4", "gpt-3.5", "gpt-35", "davinci-002", "babbage-002", "text-embedding-ada-002", "text-embedding-3", "phi-4"]),
        (SpecialTokenFamily.P50kEdit, ["text-davinci-edit", "code-davinci-edit"]),
        (SpecialTokenFamily.Gpt2, ["text-davinci", "code-davinci", "code-cushman", "davinci", "text-curie", "curie", "text-babbage", "babbage", "text-ada", "gpt2", "gpt-2"]),
        (SpecialTokenFamily.Claude2023, ["claude-1", "claude-2", "claude-instant"]),
        (SpecialTokenFamily.DeepSeek, ["deepseek"]),
        (SpecialTokenFamily.Llama4, ["llama-4", "llama4"]),
        (SpecialTokenFamily.Llama3, ["llama-3", "llama3"]),
        (SpecialTokenFamily.Qwen, ["qwen", "qwq", "qvq"]),
        (SpecialTokenFamily.Mistral, ["mistral", "open-mistral", "mixtral", "open-mixtral", "ministral", "pixtral", "magistral", "devstral", "codestral"]),
        (SpecialTokenFamily.Gemma, ["gemini", "gemma"]),
        (SpecialTokenFamily.Kimi, ["kimi", "moonshot"]),
        (SpecialTokenFamily.Glm, ["glm", "chatglm"]),
        (SpecialTokenFamily.Command, ["command", "c4ai-command"]),
    ];

    /// <summary>The family of a model.</summary>
    /// <param name="modelId">Id as written in code or settings; null when the model is not known.</param>
    /// <returns><see cref="SpecialTokenFamily.None"/> when the model or its special tokens are not known.</returns>
    public static SpecialTokenFamily Of(string? modelId)
    {
        var name = ModelFamilies.BareName((modelId ?? "").AsSpan().Trim());
        foreach (var (family, prefixes) in s_families)
        {
            foreach (var prefix in prefixes)
            {
                if (name.StartsWith(prefix.AsSpan(), StringComparison.OrdinalIgnoreCase)
                    && (name.Length == prefix.Length || EndsWord(prefix[prefix.Length - 1], name[prefix.Length])))
                {
                    return family;
                }
            }
        }

        return SpecialTokenFamily.None;
    }

    /// <summary><c>o1</c> is not the beginning of <c>o10</c>, but <c>qwen</c> that of <c>qwen3</c>.</summary>
    private static bool EndsWord(char last, char next) => !char.IsLetter(next) && !(char.IsDigit(last) && char.IsDigit(next));
}
