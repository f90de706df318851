using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads;

/// <summary>Finds the formats of a model: those of its version where the versions of a family differ, otherwise those of its family.</summary>
internal static class FrameTable
{
    /// <summary>The chat format of a model.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static ChatFrame Chat(string? modelId) => ModelFamilies.Find(modelId) switch
    {
        ModelFamily.GptOss => Frames.Harmony,
        ModelFamily.Gpt4 when ModelPrefix.Is(modelId, "gpt-3.5-turbo-0301 gpt-35-turbo-0301") => Frames.OpenAiLegacy,
        ModelFamily.Gpt4o or ModelFamily.Gpt4 => Frames.OpenAi,
        ModelFamily.Gpt5 => Frames.OpenAiLater,
        ModelFamily.Gpt6 => Frames.OpenAiUnpublished,
        ModelFamily.Claude2 or ModelFamily.Claude3 => Frames.Claude,
        ModelFamily.Claude47 => Frames.ClaudeLater,
        ModelFamily.Llama3 or ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "deepseek-r1 deepseek-r1-distill-llama deepseek-r1-distill-qwen") => Frames.Unknown,
        ModelFamily.Llama3 => Llama(modelId),
        ModelFamily.Llama4 => Frames.Llama,
        ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "qwen2.5 qwen2") => Frames.Qwen25,
        ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "qwen3") => Frames.Qwen3,
        ModelFamily.Qwen3 or ModelFamily.QwenLater => Frames.Qwen,
        ModelFamily.DeepSeekV3 or ModelFamily.DeepSeekLater => Frames.DeepSeek,
        ModelFamily.Tekken => Frames.Mistral,
        ModelFamily.Gemma3 when ModelPrefix.Is(modelId, "gemma-3 gemma3") => Frames.Gemma3,
        ModelFamily.Gemma3 or ModelFamily.GeminiLater => Frames.Gemini,
        _ => Frames.Unknown,
    };

    /// <summary>The tool format of a model.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static ToolFrame Tools(string? modelId) => ModelFamilies.Find(modelId) switch
    {
        ModelFamily.Gpt4o or ModelFamily.Gpt5 or ModelFamily.Gpt6 => Frames.OpenAiTools,
        ModelFamily.Gpt4 => Frames.OpenAiEarlierTools,
        ModelFamily.Claude2 or ModelFamily.Claude3 or ModelFamily.Claude47 => Frames.ClaudeTools(modelId),
        _ => Frames.OtherTools,
    };

    /// <summary>The template of Llama 3.1 and later begins with the date.</summary>
    private static ChatFrame Llama(string? modelId) =>
        ModelPrefix.Is(modelId, "llama-3.1 llama-3.2 llama-3.3 llama3.1 llama3.2 llama3.3 llama3-1 llama3-2 llama3-3 meta-llama-3.1") ? Frames.Llama31
        : ModelPrefix.Is(modelId, "llama-3 llama3 meta-llama-3") ? Frames.Llama3
        : Frames.Llama;
}
