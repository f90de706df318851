namespace TokenBudget.Tokenizers;

/// <summary>Models whose tokenisers and chat templates have the same special tokens.</summary>
/// <remarks>Families with an encoding of their own follow it; the others have no published vocabulary here, but their special tokens are known.</remarks>
public enum SpecialTokenFamily
{
    /// <summary>No special tokens are known, such as those of Claude 3 and later.</summary>
    None,

    /// <summary>The models of <c>o200k_base</c>.</summary>
    O200kBase,

    /// <summary>gpt-oss.</summary>
    O200kHarmony,

    /// <summary>The models of <c>cl100k_base</c>, and Phi-4.</summary>
    Cl100kBase,

    /// <summary>The models of <c>p50k_base</c> and <c>r50k_base</c>.</summary>
    Gpt2,

    /// <summary>The models of <c>p50k_edit</c>.</summary>
    P50kEdit,

    /// <summary>Llama 3 to 3.3.</summary>
    Llama3,

    /// <summary>Llama 4.</summary>
    Llama4,

    /// <summary>Qwen 2, 2.5 and 3.</summary>
    Qwen,

    /// <summary>DeepSeek V3 and R1.</summary>
    DeepSeek,

    /// <summary>Mistral's models.</summary>
    Mistral,

    /// <summary>Gemma 3, and Gemini, which shares its vocabulary.</summary>
    Gemma,

    /// <summary>Claude 1 and 2.</summary>
    Claude2023,

    /// <summary>Kimi K2.</summary>
    Kimi,

    /// <summary>GLM-4 and 4.5.</summary>
    Glm,

    /// <summary>Command R and A.</summary>
    Command,
}
