using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Whose special tokens a model has.</summary>
public static class ModelMarkup
{
    /// <summary>The family of a model's special tokens.</summary>
    /// <param name="modelId">Id as written in code or settings; null when the model is not known.</param>
    /// <returns><see cref="SpecialTokenFamily.None"/> when the model or its special tokens are not known.</returns>
    public static SpecialTokenFamily Of(string? modelId) => ModelFamilies.Find(modelId) switch
    {
        ModelFamily.GptOss => SpecialTokenFamily.O200kHarmony,
        ModelFamily.Gpt4o or ModelFamily.Gpt5 or ModelFamily.Gpt6 => SpecialTokenFamily.O200kBase,
        ModelFamily.Gpt4 or ModelFamily.Phi4 => SpecialTokenFamily.Cl100kBase,
        ModelFamily.TextDavinci or ModelFamily.Gpt3 => SpecialTokenFamily.Gpt2,
        ModelFamily.TextDavinciEdit => SpecialTokenFamily.P50kEdit,
        ModelFamily.Claude2 => SpecialTokenFamily.Claude2023,
        ModelFamily.Llama3 => SpecialTokenFamily.Llama3,
        ModelFamily.Llama4 => SpecialTokenFamily.Llama4,
        ModelFamily.Qwen3 or ModelFamily.QwenLater => SpecialTokenFamily.Qwen,
        ModelFamily.DeepSeekV3 or ModelFamily.DeepSeekLater => SpecialTokenFamily.DeepSeek,
        ModelFamily.Tekken or ModelFamily.SentencePiece32k => SpecialTokenFamily.Mistral,
        ModelFamily.Gemma3 or ModelFamily.GeminiLater => SpecialTokenFamily.Gemma,
        ModelFamily.Kimi => SpecialTokenFamily.Kimi,
        ModelFamily.Glm => SpecialTokenFamily.Glm,
        ModelFamily.Command => SpecialTokenFamily.Command,
        _ => SpecialTokenFamily.None,
    };
}
