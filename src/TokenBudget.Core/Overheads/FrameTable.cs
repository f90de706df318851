using TokenBudget.Core.Models;

namespace TokenBudget.Core.Overheads;

/// <summary>Finds the formats of a model: those of its family, or of its version where versions of a family differ.</summary>
internal static class FrameTable
{
    /// <summary>Versions whose chat format is not that of their family; first match wins.</summary>
    private static readonly (string Prefix, ChatFrame Frame)[] ChatVersions =
    [
        ("gpt-3.5-turbo-0301", Frames.OpenAiLegacy),
        ("qwen2.5", Frames.Qwen25),
        ("qwen2", Frames.Qwen25),
        ("qwen3", Frames.Qwen3),
        ("llama-3.1", Frames.Llama31),
        ("llama-3.2", Frames.Llama31),
        ("llama-3.3", Frames.Llama31),
        ("llama-3-1", Frames.Llama31),
        ("llama-3-2", Frames.Llama31),
        ("llama-3-3", Frames.Llama31),
        ("llama-3", Frames.Llama3),
        ("llama3.1", Frames.Llama31),
        ("llama3.2", Frames.Llama31),
        ("llama3.3", Frames.Llama31),
        ("llama3-1", Frames.Llama31),
        ("llama3-2", Frames.Llama31),
        ("llama3-3", Frames.Llama31),
        ("llama3", Frames.Llama3),
        ("deepseek-r1-distill", Frames.Unknown),
        ("gemma-3", Frames.Gemma3),
        ("gemma3", Frames.Gemma3),
    ];

    /// <summary>The chat format of a model.</summary>
    public static ChatFrame Chat(string? modelId)
    {
        foreach (var (prefix, frame) in ChatVersions)
        {
            if (ModelPrefix.Is(modelId, prefix))
            {
                return frame;
            }
        }

        return ModelFamilies.Find(modelId).Chat;
    }

    /// <summary>The tool format of a model.</summary>
    public static ToolFrame Tools(string? modelId) => ModelFamilies.Find(modelId).Tools;
}
