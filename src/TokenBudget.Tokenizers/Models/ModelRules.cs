namespace TokenBudget.Tokenizers.Models;

/// <summary>How the names of models begin, as data: the longest beginning that fits decides.</summary>
/// <remarks>
/// Strings that are scanned, not a table of objects, which would cost the first count of a process several milliseconds. Sources: the model lists of
/// OpenAI's tiktoken 0.14, of Microsoft.ML.Tokenizers (August 2026) and of mistral-common, the model cards of the vendors, Ollama's library.
/// </remarks>
internal static class ModelRules
{
    /// <summary>The number of families.</summary>
    public const int FamilyCount = (int)ModelFamily.Command + 1;

    /// <summary>The beginnings of the names of a family, in lower case, separated by spaces.</summary>
    /// <param name="family">A named value.</param>
    public static string PrefixesOf(ModelFamily family) => family switch
    {
        ModelFamily.GptOss => "gpt-oss",
        ModelFamily.Gpt4o => "gpt-4o gpt-4.1 chatgpt-4o",
        ModelFamily.Gpt5 => "gpt-5 gpt-4.5 o1 o3 o4 codex-mini",
        ModelFamily.Gpt6 => "gpt-6 gpt-realtime gpt-audio",
        ModelFamily.Gpt4 => "gpt-4 gpt-3.5 gpt-35 davinci-002 babbage-002 text-embedding-3 text-embedding-ada-002",
        ModelFamily.TextDavinci => "text-davinci-002 text-davinci-003 code-davinci code-cushman davinci-codex cushman-codex",
        ModelFamily.TextDavinciEdit => "text-davinci-edit code-davinci-edit",
        ModelFamily.Gpt3 => "gpt2 gpt-2 davinci curie babbage ada text-davinci-001 text-curie-001 text-babbage-001 text-ada-001 text-similarity text-search code-search",
        ModelFamily.Claude2 => "claude-1 claude-2 claude-v1 claude-v2 claude-instant",
        ModelFamily.Claude3 => "claude-3 claude-4 claude-opus-3 claude-opus-4 claude-opus-41 claude-opus-45 claude-sonnet-3 claude-sonnet-4 claude-sonnet-45 claude-haiku-3 claude-haiku-4 claude-haiku-45",
        ModelFamily.Claude47 => "claude fable claude-4.7 claude-4-7 claude-4.8 claude-4-8 claude-opus-4-7 claude-opus-4.7 claude-opus-4-8 claude-opus-4.8 claude-opus-4-9 claude-opus-4.9 claude-sonnet-4-7 claude-sonnet-4.7 claude-sonnet-4-8 claude-sonnet-4.8 claude-sonnet-4-9 claude-sonnet-4.9 claude-haiku-4-7 claude-haiku-4.7 claude-haiku-4-8 claude-haiku-4.8",
        ModelFamily.Llama3 => "llama3 llama-3 llama-v3 llama-v3p1 llama-v3p2 llama-v3p3 meta-llama-3 llama-guard-3 llama-guard3 meta-llama-guard-3 deepseek-r1-distill-llama deepseek-r1:70b",
        ModelFamily.Llama4 => "llama4 llama-4 llama-v4 meta-llama-4 llama-guard-4 llama-guard4 meta-llama-guard-4",
        ModelFamily.SentencePiece32k => "llama llama2 llama-2 meta-llama codellama mistral open-mixtral mixtral open-mistral-7b mistral-small-2402 mistral-small-2409 mistral-small:22b mistral-small-instruct-2409 mistral-medium-2312 pixtral-large codestral open-codestral mathstral phi-3 phi3 phi-3.5 phi3.5",
        ModelFamily.Qwen3 => "qwen2 qwen2.5 qwen2p5 qwen3 qwen-2 qwen-2.5 qwen-3 qwq qvq deepseek-r1-distill-qwen deepseek-r1-0528-qwen3 deepseek-r1:1.5b deepseek-r1:7b deepseek-r1:14b deepseek-r1:32b",
        ModelFamily.QwenLater => "qwen qwen1.5 qwen2.5-max qwen3. qwen-3. qwen3p5 qwen3-max qwen3-omni-flash qwen3-asr-flash qwen3-coder-plus qwen3-coder-flash qwen3-vl-plus qwen3-vl-flash qwq-plus qvq-max qvq-plus",
        ModelFamily.DeepSeekV3 => "deepseek-chat deepseek-reasoner deepseek-v3 deepseek-v3.1 deepseek-v3.2 deepseek-v3p1 deepseek-v3p2 deepseek-r1 deepseek.r1 deepseek.v3",
        ModelFamily.DeepSeekLater => "deepseek deepseek-r1:8b",
        ModelFamily.Tekken => "mistral-nemo open-mistral-nemo mistral-small mistral-small3 mistral-medium mistral-large-3 mistral-large-2512 mistral-large-latest ministral pixtral magistral devstral voxtral",
        ModelFamily.Gemma3 => "gemma3 gemma-3 gemini-2 gemini-2.0 gemini-2.5 gemini-3 gemini-3.0 gemini-3.1",
        ModelFamily.GeminiLater => "gemini gemini-2. gemini-3. gemma gemma2 gemma4 codegemma gemini-embedding gemma3n gemma-3n",
        ModelFamily.Kimi => "kimi moonshot",
        ModelFamily.Glm => "glm glm4 chatglm chatglm2 chatglm3",
        ModelFamily.Grok => "grok",
        ModelFamily.Phi4 => "phi-4 phi4",
        ModelFamily.Doubao => "doubao seed",
        ModelFamily.MiniMax => "minimax abab5.5 abab5.5s abab6.5 abab6.5s abab7",
        ModelFamily.Nova => "nova",
        ModelFamily.Command => "command command-r7b cohere-command cohere-embed c4ai aya embed",
        _ => "",
    };
}
