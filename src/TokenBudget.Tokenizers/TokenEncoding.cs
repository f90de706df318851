namespace TokenBudget.Tokenizers;

/// <summary>The encodings that are counted exactly. <see cref="Encodings"/> has their official names.</summary>
public enum TokenEncoding
{
    /// <summary><c>o200k_base</c>: GPT-4o, GPT-4.1, GPT-5 and the o-series.</summary>
    O200kBase,

    /// <summary><c>o200k_harmony</c>: gpt-oss. Counts ordinary text as <see cref="O200kBase"/> does; its special tokens differ.</summary>
    O200kHarmony,

    /// <summary><c>cl100k_base</c>: GPT-4, GPT-3.5 and the text-embedding-3 models.</summary>
    Cl100kBase,

    /// <summary><c>p50k_base</c>: the text-davinci-003 and code models.</summary>
    P50kBase,

    /// <summary><c>p50k_edit</c>: the edit models. Counts ordinary text as <see cref="P50kBase"/> does.</summary>
    P50kEdit,

    /// <summary><c>r50k_base</c>: GPT-2 and the first GPT-3 models.</summary>
    R50kBase,

    /// <summary><c>llama3</c>: Llama 3 to 3.3. Its vocabulary is in the optional package TokenBudget.Vocabularies.LlamaGemma.</summary>
    Llama3,

    /// <summary><c>qwen3</c>: Qwen 2, 2.5 and 3.</summary>
    Qwen3,

    /// <summary><c>deepseek_v3</c>: DeepSeek V3 and R1.</summary>
    DeepSeekV3,

    /// <summary><c>tekken</c>: Mistral Nemo, Ministral, Small 3, Medium 3, Large 3, Pixtral 12B and later Mistral models.</summary>
    Tekken,

    /// <summary><c>gemma3</c>: Gemma 3 and Gemini 2 to 3. Its vocabulary is in the optional package TokenBudget.Vocabularies.LlamaGemma.</summary>
    Gemma3,

    /// <summary><c>claude_2023</c>: Claude 1 and 2. Later Claude models have an unpublished one.</summary>
    Claude2023,
}
