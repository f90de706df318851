using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Overheads.Tools;

/// <summary>The fitted constants of the main models. Taken from the npm package ai-tokenizer 1.0.6, MIT, Copyright (c) 2025 Coder Technologies Inc.</summary>
public static class ToolConstants
{
    /// <summary>Those of all models of Anthropic, beside the tool prompt: each tool has the same frame.</summary>
    public static readonly FittedToolFormula Claude = new(AnthropicToolPrompt.PerTool, AnthropicToolPrompt.PerTool, 5, 13, 12, 5, 9, 12, 13);

    private static readonly FittedToolFormula Gpt5 = new(24, 6, 2, 5, 3, 2, 7, -3, 1);
    private static readonly FittedToolFormula Gpt51 = new(103, 6, 2, 5, 3, 2, 7, -3, 1);

    /// <summary>The constants of a model, or null where nobody has fitted any.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    /// <remarks>o1 has those of o3: its own fit has −28 per description, which no other model has.</remarks>
    public static FittedToolFormula? Of(string? modelId) =>
        ModelPrefix.Is(modelId, "gpt-4o gpt-4.1 chatgpt-4o gpt-5-chat") ? new(16, 6, 1, 5, 3, 2, 7, -3, 1)
        : ModelPrefix.Is(modelId, "gpt-4-turbo") ? new(16, 6, 2, 5, 3, 3, 7, -3, 1)
        : ModelPrefix.Is(modelId, "gpt-5-mini gpt-5-nano gpt-5.1-codex-mini") ? new(21, 6, 2, 5, 3, 2, 7, -3, 1)
        : ModelPrefix.Is(modelId, "gpt-5") ? Gpt5
        : ModelPrefix.Is(modelId, "gpt-5.1") ? Gpt51
        : ModelPrefix.Is(modelId, "o1 o3 o4-mini") ? new(19, 6, 1, 5, 3, 2, 7, -3, 1)
        : ModelPrefix.Is(modelId, "gpt-oss-20b gpt-oss:20b") ? new(38, 9, -1, 3, 3, 1, 6, 11, 9)
        : ModelPrefix.Is(modelId, "gpt-oss") ? new(40, 9, 1, 3, 3, 1, 6, 11, 9)
        : OfOthers(modelId);

    private static FittedToolFormula? OfOthers(string? modelId) => ModelFamilies.Find(modelId) switch
    {
        ModelFamily.Grok when ModelPrefix.Is(modelId, "grok-2") => new(107, 35, 3, 8, 7, 3, 6, 9, 10),
        ModelFamily.Grok when ModelPrefix.Is(modelId, "grok-3") => new(240, 32, 3, 9, 7, 3, 6, 7, 8),
        ModelFamily.Grok when ModelPrefix.Is(modelId, "grok-code") => new(167, 37, 3, 9, 7, 3, 6, 7, 8),
        ModelFamily.Grok => new(187, 32, 3, 9, 7, 3, 6, 7, 8),
        ModelFamily.Nova => new(394, 41, 5, 14, 11, 5, 9, 10, 11),
        ModelFamily.Llama3 when ModelPrefix.Is(modelId, "llama-3.1 llama3.1 meta-llama-3.1") => new(193, 47, 1, 8, 7, 3, 5, 9, 10),
        ModelFamily.Llama3 when ModelPrefix.Is(modelId, "llama-3.3 llama3.3 meta-llama-3.3") => new(173, 47, 1, 8, 7, 3, 5, 9, 10),
        ModelFamily.Llama4 => new(532, 40, 1, 40, 17, 6, 16, -9, -8),
        ModelFamily.DeepSeekV3 when !ModelPrefix.Is(modelId, "deepseek-r1 deepseek-reasoner") => new(143, 71, 0, 14, 11, 5, 9, 10, 11),
        ModelFamily.Tekken => new(60, 57, 1, 14, 11, 5, 9, 9, 11),
        ModelFamily.Kimi => new(67, 54, 1, 14, 11, 5, 9, 10, 11),
        ModelFamily.Glm => new(127, 28, 1, 14, 11, 5, 9, 10, 11),
        ModelFamily.MiniMax => new(147, 51, 1, 14, 11, 5, 9, 10, 11),
        ModelFamily.Gemma3 when ModelPrefix.Is(modelId, "gemini-2 gemini-2.0 gemini-2.5 gemini-3") => new(0, 0, 0, 3, 2, 0, 0, -1, 0),
        _ => null,
    };

    /// <summary>The constants of a model, or those of its nearest relations: later models of GPT-5 have none of their own, and GPT-5 and GPT-5.1 differ by 79.</summary>
    /// <param name="modelId">Id of a model of OpenAI.</param>
    internal static IReadOnlyList<FittedToolFormula> Near(string modelId) =>
        Of(modelId) is { } own ? [own]
        : ModelFamilies.Find(modelId) == ModelFamily.Gpt5 ? [Gpt5, Gpt51]
        : [];
}
