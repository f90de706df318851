using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads;

/// <summary>Finds the formats of a model: those of its version where the versions of a family differ, otherwise those of its family.</summary>
internal static class FrameTable
{
    /// <summary>What was found last: each message of a request asks for the format of its one model.</summary>
    private static volatile Found? s_last;

    /// <summary>The chat format of a model.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static ChatFrame Chat(string? modelId)
    {
        if (s_last is not { } last || last.ModelId != modelId)
        {
            s_last = last = new Found(modelId, Find(modelId));
        }

        return last.Frame;
    }

    private static ChatFrame Find(string? modelId) => ModelFamilies.Find(modelId) switch
    {
        ModelFamily.GptOss => Frames.Harmony,
        ModelFamily.Gpt4 when ModelPrefix.Is(modelId, "gpt-3.5-turbo-0301 gpt-35-turbo-0301") => Frames.OpenAiLegacy,
        ModelFamily.Gpt4o or ModelFamily.Gpt4 => Frames.OpenAi,
        ModelFamily.Gpt5 => Frames.OpenAiLater,
        ModelFamily.Gpt6 => Frames.OpenAiUnpublished,
        ModelFamily.Claude2 or ModelFamily.Claude3 => Frames.Claude,
        ModelFamily.Claude47 => Frames.ClaudeLater,
        ModelFamily.Llama3 or ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "deepseek-r1 deepseek-r1-distill-llama deepseek-r1-distill-qwen") => Frames.Others,
        ModelFamily.Llama3 => Llama(modelId),
        ModelFamily.Llama4 => Frames.Llama,
        ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "qwen2 qwen-2 qwen2.5-vl qwen2.5-math qwen2.5vl") => Frames.Qwen2,
        ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "qwen2.5 qwen-2.5 qwen2p5") => Frames.Qwen25,
        ModelFamily.Qwen3 when ModelPrefix.Is(modelId, "qwen3") => Frames.Qwen3,
        ModelFamily.Qwen3 or ModelFamily.QwenLater => Frames.Qwen,
        ModelFamily.DeepSeekV3 or ModelFamily.DeepSeekLater => Frames.DeepSeek,
        ModelFamily.Tekken => Frames.Mistral,
        ModelFamily.Gemma3 when ModelPrefix.Is(modelId, "gemma-3 gemma3") => Frames.Gemma3,
        ModelFamily.Gemma3 or ModelFamily.GeminiLater => Frames.Gemini,
        ModelFamily.Grok => Grok(modelId),
        ModelFamily.Unknown => Frames.Unknown,
        _ => Frames.Others,
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
        ModelPrefix.Is(modelId, "llama-3.1 llama-3.2 llama-3.3 llama3.1 llama3.2 llama3.3 llama3-1 llama3-2 llama3-3 llama3-405b llama-3-1 llama-3-2 llama-3-3 llama-3_1 llama-3_2 llama-3_3 "
            + "meta-llama-3.1 meta-llama-3.2 meta-llama-3.3 meta-llama-3-1 meta-llama-3-2 meta-llama-3-3 llama-v3p1 llama-v3p2 llama-v3p3") ? Frames.Llama31
        : ModelPrefix.Is(modelId, "llama3-chatqa llama-3-chatqa") ? Frames.Llama
        : ModelPrefix.Is(modelId, "llama-3 llama3 meta-llama-3") ? Frames.Llama3
        : Frames.Llama;

    private static ChatFrame Grok(string? modelId) =>
        ModelPrefix.Is(modelId, "grok-2 grok-3 grok-beta grok-vision-beta") ? Frames.Grok
        : ModelPrefix.Is(modelId, "grok-code") ? Frames.GrokCode
        : ModelPrefix.Is(modelId, "grok-4-fast grok-4.1-fast grok-4-1-fast") ? Frames.Grok4Fast
        : Frames.Grok4;

    private sealed record Found(string? ModelId, ChatFrame Frame);
}
