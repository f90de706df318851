using TokenBudget.Tokenizers;

namespace TokenBudget.Core.Models;

/// <summary>Which family a model belongs to.</summary>
/// <remarks>
/// Exact are only the models whose vocabulary is published and built in. The factors of the others are measured: tokens of the published
/// vocabulary (Llama, Qwen, DeepSeek, Tekken, Gemma, the Claude tokeniser of 2023 × 1.10) divided by those of <c>o200k_base</c> over English
/// documents, C# and Chinese documents; for later Claude models, that times the ratio others measured with the counting endpoint
/// (1.0 to 1.45). The low factors lie below the lowest ratio seen on any single text. Families without data are given a wide interval.
/// </remarks>
internal static class ModelFamilies
{
    /// <summary>Models that no rule names, and calls whose model is not known.</summary>
    public static readonly ModelFamily Unknown = Estimate("a model without a published tokeniser", 50, 100, Frames.Unknown, Frames.OtherTools);

    /// <summary>First match wins.</summary>
    private static readonly ModelFamily[] All =
    [
        new()
        {
            Name = "gpt-oss", Prefixes = ["gpt-oss"], Counter = Tokenizer.For(TokenEncoding.O200kBase), IsExact = true,
            Chat = Frames.Harmony, Tools = Frames.OtherTools,
        },
        new()
        {
            Name = "GPT-4o and GPT-4.1", Prefixes = ["gpt-4o", "gpt-4.1", "chatgpt-4o"], Counter = Tokenizer.For(TokenEncoding.O200kBase), IsExact = true,
            Chat = Frames.OpenAi, Tools = Frames.OpenAiTools,
        },
        new()
        {
            Name = "GPT-4.5, GPT-5 and the o-series", Prefixes = ["gpt-5", "gpt-4.5", "o1", "o3", "o4-mini"], Counter = Tokenizer.For(TokenEncoding.O200kBase), IsExact = true,
            Chat = Frames.OpenAiLater, Tools = Frames.OpenAiTools,
        },
        new()
        {
            Name = "GPT-3.5 and GPT-4",
            Prefixes = ["gpt-4", "gpt-3.5", "gpt-35", "davinci-002", "babbage-002", "text-embedding-ada-002", "text-embedding-3"],
            Counter = Tokenizer.For(TokenEncoding.Cl100kBase), IsExact = true,
            Chat = Frames.OpenAi, Tools = Frames.OpenAiEarlierTools,
        },
        Estimate("GPT-6, whose encoding is not published", 50, 100, Frames.OpenAiUnpublished, Frames.OpenAiTools, "gpt-6", "gpt-6.1"),
        Estimate("Claude 4.7 and later", 75, 150, Frames.ClaudeLater, Frames.ClaudeTools,
            "claude-opus-4-7", "claude-opus-4.7", "claude-opus-4-8", "claude-opus-4.8", "claude-opus-5", "claude-sonnet-5", "claude-haiku-5", "claude-fable", "fable"),
        Estimate("Claude 3 to 4.6", 75, 120, Frames.Claude, Frames.ClaudeTools,
            "claude-3", "claude-opus-4", "claude-sonnet-4", "claude-haiku-4"),
        Estimate("a Claude model", 75, 150, Frames.ClaudeLater, Frames.ClaudeTools, "claude"),
        Estimate("Llama 3", 50, 103, Frames.Llama, Frames.OtherTools,
            "llama-3", "llama3", "llama3-1", "llama3-2", "llama3-3", "deepseek-r1-distill-llama"),
        Estimate("Llama 4", 50, 100, Frames.Llama, Frames.OtherTools, "llama-4", "llama4"),
        Estimate("Qwen", 30, 102, Frames.Qwen, Frames.OtherTools,
            "qwen", "qwen2", "qwen2.5", "qwen3", "qwen3.5", "qwen3.6", "qwen3.7", "qwq", "deepseek-r1-distill-qwen"),
        Estimate("DeepSeek", 50, 103, Frames.DeepSeek, Frames.OtherTools, "deepseek"),
        Estimate("Mistral", 50, 105, Frames.Mistral, Frames.OtherTools,
            "mistral", "open-mistral", "ministral", "pixtral", "magistral", "devstral", "codestral"),
        Estimate("Gemini and Gemma", 50, 110, Frames.Gemini, Frames.OtherTools, "gemini", "gemma", "gemma2", "gemma3"),
        Estimate("Kimi", 50, 105, Frames.Unknown, Frames.OtherTools, "kimi", "moonshot"),
        Estimate("GLM", 50, 105, Frames.Unknown, Frames.OtherTools, "glm", "chatglm"),
        Estimate("Grok", 50, 105, Frames.Unknown, Frames.OtherTools, "grok"),
        new()
        {
            Name = "Phi-4", Prefixes = ["phi-4"], Counter = Tokenizer.For(TokenEncoding.Cl100kBase), LowPercent = 50, ExpectedPercent = 100,
            Chat = Frames.Unknown, Tools = Frames.OtherTools,
        },
        Estimate("Doubao, MiniMax, Nova and Command", 50, 115, Frames.Unknown, Frames.OtherTools,
            "doubao", "seed", "minimax", "nova", "command", "command-r7b", "embed"),
    ];

    /// <summary>The family of a model as it is named in code or settings.</summary>
    public static ModelFamily Find(string? modelId)
    {
        var name = BareName((modelId ?? "").AsSpan().Trim());
        foreach (var family in All)
        {
            if (family.Contains(name))
            {
                return family;
            }
        }

        return Unknown;
    }

    /// <summary>Takes off <c>ft:</c>, paths such as <c>azure/</c> or <c>meta-llama/</c>, and Bedrock's place and vendor (<c>us.anthropic.</c>).</summary>
    internal static ReadOnlySpan<char> BareName(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("ft:".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            name = name.Slice("ft:".Length);
        }

        name = name.Slice(name.LastIndexOf('/') + 1);
        for (var dot = name.IndexOf('.'); dot > 0 && IsWord(name.Slice(0, dot)); dot = name.IndexOf('.'))
        {
            name = name.Slice(dot + 1);
        }

        return name;
    }

    /// <summary>True for letters and hyphens only: a place or a vendor, never a model with its version.</summary>
    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c != '-' && !char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    private static ModelFamily Estimate(string name, int low, int expected, ChatFrame chat, ToolFrame tools, params string[] prefixes) => new()
    {
        Name = name,
        Prefixes = prefixes,
        Counter = Tokenizer.For(TokenEncoding.O200kBase),
        LowPercent = low,
        ExpectedPercent = expected,
        Chat = chat,
        Tools = tools,
    };
}
