namespace TokenBudget.Core.Overheads.Images;

/// <summary>Which formula a model has for images. The figures are those of the vendors' guides; where others were billed, both.</summary>
internal static class ImageTable
{
    /// <summary>The formula of a model; null when none is known.</summary>
    /// <param name="modelId">Id of the model; null when not known.</param>
    public static IImageFormula? Of(string? modelId) =>
        ModelPrefix.Is(modelId, "gpt-4o-mini") ? new TileImages(2_833, 5_667)

        // 1,536 patches, then more in newer models; billed with 1.62, 2.46 and 1.72 as the guide has it.
        : ModelPrefix.Is(modelId, "gpt-4.1-mini") ? new PatchImages(162, 162, 1_536, 1_536)
        : ModelPrefix.Is(modelId, "gpt-4.1-nano") ? new PatchImages(246, 246, 1_536, 1_536)
        : ModelPrefix.Is(modelId, "o4-mini codex-mini") ? new PatchImages(172, 172, 1_536, 1_536)

        // The guide has 1.62 and 2.46 for these too.
        : ModelPrefix.Is(modelId, "gpt-5-mini") ? new PatchImages(120, 162, 1_536, 1_536)
        : ModelPrefix.Is(modelId, "gpt-5-nano") ? new PatchImages(150, 246, 1_536, 1_536)
        : ModelPrefix.Is(modelId, "gpt-5.4-mini") ? new PatchImages(120, 162, 1_536, 2_500)
        : ModelPrefix.Is(modelId, "gpt-5.4-nano") ? new PatchImages(120, 246, 1_536, 2_500)

        // Billed with 1.2; the guide has no factor. A request can ask for the original size since 5.4.
        : ModelPrefix.Is(modelId, "gpt-5.2 gpt-5.3") ? new PatchImages(120, 100, 1_536, 1_536)
        : ModelPrefix.Is(modelId, "gpt-5.4") ? new PatchImages(120, 100, 2_500, 10_000)
        : ModelPrefix.Is(modelId, "gpt-4o gpt-4.1 gpt-4.5 chatgpt-4o gpt-4-turbo gpt-4-vision") ? new TileImages(85, 170)
        : ModelPrefix.Is(modelId, "gpt-5 gpt-5.1") ? new TileImages(70, 140)
        : ModelPrefix.Is(modelId, "o3") ? new TileImages(75, 150)

        // The guide has 75 and 150; one user was billed 11 and 22.
        : ModelPrefix.Is(modelId, "o1") ? new TileImages((11, 22), (75, 150))
        : Others(modelId);

    private static IImageFormula? Others(string? modelId) =>
        ModelPrefix.Is(modelId, "claude-3 claude-3.5 claude-3.7 claude-4 claude-opus-4 claude-opus-4.1 claude-opus-4.5 claude-opus-4.6 claude-sonnet-4 claude-sonnet-4.5 claude-sonnet-4.6 claude-haiku-4 claude-haiku-4.5")
            && !ModelPrefix.Is(modelId, "claude-opus-4-7 claude-opus-4-8") ? new AnthropicImages(1_568, 1_568)
        : ModelPrefix.Is(modelId, "claude-opus claude-sonnet claude-haiku claude-fable claude-mythos") ? new AnthropicImages(2_576, 4_784)
        : ModelPrefix.Is(modelId, "gemini-2 gemini-2.0 gemini-2.5") ? GeminiTileImages.Instance
        : ModelPrefix.Is(modelId, "gemini-3 gemini-3.1") ? GeminiResolutionImages.Instance
        : ModelPrefix.Is(modelId, "qwen2-vl qwen2.5-vl") ? new QwenImages(28, 28)
        : ModelPrefix.Is(modelId, "qwen3-vl qwen-vl") ? new QwenImages(28, 32)
        : null;
}
