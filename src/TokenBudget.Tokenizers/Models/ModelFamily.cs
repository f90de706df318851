namespace TokenBudget.Tokenizers;

/// <summary>Models that tokenise text alike.</summary>
public enum ModelFamily
{
    /// <summary>A model that no rule names, or no model.</summary>
    Unknown,

    /// <summary>gpt-oss.</summary>
    GptOss,

    /// <summary>GPT-4o, GPT-4.1 and their variants.</summary>
    Gpt4o,

    /// <summary>GPT-4.5, GPT-5 and the o-series.</summary>
    Gpt5,

    /// <summary>GPT-6 and later, whose encoding is not published.</summary>
    Gpt6,

    /// <summary>GPT-3.5, GPT-4 and OpenAI's embedding models.</summary>
    Gpt4,

    /// <summary>text-davinci-002 and -003, and OpenAI's first code models.</summary>
    TextDavinci,

    /// <summary>OpenAI's edit models.</summary>
    TextDavinciEdit,

    /// <summary>GPT-2 and the first GPT-3 models.</summary>
    Gpt3,

    /// <summary>Claude 1, 2 and Instant.</summary>
    Claude2,

    /// <summary>Claude 3 to 4.6.</summary>
    Claude3,

    /// <summary>Claude 4.7 and later.</summary>
    Claude47,

    /// <summary>Llama 3 to 3.3 and what is distilled into them.</summary>
    Llama3,

    /// <summary>Llama 4.</summary>
    Llama4,

    /// <summary>Models with a SentencePiece vocabulary of about 32,000 tokens: Llama 1 and 2, Mistral 7B, Mixtral, Mistral Large up to 2411, Phi-3.</summary>
    SentencePiece32k,

    /// <summary>The open models of Qwen 2 to 3, and what is distilled into them.</summary>
    Qwen3,

    /// <summary>Qwen 3.5 and later, and Qwen models that are not open.</summary>
    QwenLater,

    /// <summary>DeepSeek V3 to V3.2 and R1.</summary>
    DeepSeekV3,

    /// <summary>DeepSeek V4 and others.</summary>
    DeepSeekLater,

    /// <summary>Mistral Nemo, Ministral, Small 3, Medium 3, Large 3, Pixtral 12B and later models of Mistral.</summary>
    Tekken,

    /// <summary>Gemma 3, Gemini 2 to 3.1.</summary>
    Gemma3,

    /// <summary>Other models of Google.</summary>
    GeminiLater,

    /// <summary>Kimi and Moonshot.</summary>
    Kimi,

    /// <summary>GLM.</summary>
    Glm,

    /// <summary>Grok.</summary>
    Grok,

    /// <summary>Phi-4.</summary>
    Phi4,

    /// <summary>Doubao and Seed.</summary>
    Doubao,

    /// <summary>MiniMax.</summary>
    MiniMax,

    /// <summary>Amazon Nova.</summary>
    Nova,

    /// <summary>Cohere Command and Embed.</summary>
    Command,
}
