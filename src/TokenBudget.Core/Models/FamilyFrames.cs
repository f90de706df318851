using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Which formats the families of models have.</summary>
internal static class FamilyFrames
{
    /// <summary>What the chat format of a family adds.</summary>
    public static ChatFrame ChatOf(ModelFamily family) => family switch
    {
        ModelFamily.GptOss => Frames.Harmony,
        ModelFamily.Gpt4o or ModelFamily.Gpt4 => Frames.OpenAi,
        ModelFamily.Gpt5 => Frames.OpenAiLater,
        ModelFamily.Gpt6 => Frames.OpenAiUnpublished,
        ModelFamily.Claude2 or ModelFamily.Claude3 => Frames.Claude,
        ModelFamily.Claude47 => Frames.ClaudeLater,
        ModelFamily.Llama3 or ModelFamily.Llama4 => Frames.Llama,
        ModelFamily.Qwen3 or ModelFamily.QwenLater => Frames.Qwen,
        ModelFamily.DeepSeekV3 or ModelFamily.DeepSeekLater => Frames.DeepSeek,
        ModelFamily.Tekken => Frames.Mistral,
        ModelFamily.Gemma3 or ModelFamily.GeminiLater => Frames.Gemini,
        _ => Frames.Unknown,
    };

    /// <summary>What the tool format of a family adds.</summary>
    public static ToolFrame ToolsOf(ModelFamily family) => family switch
    {
        ModelFamily.Gpt4o or ModelFamily.Gpt5 or ModelFamily.Gpt6 => Frames.OpenAiTools,
        ModelFamily.Gpt4 => Frames.OpenAiEarlierTools,
        ModelFamily.Claude2 or ModelFamily.Claude3 or ModelFamily.Claude47 => Frames.ClaudeTools,
        _ => Frames.OtherTools,
    };
}
