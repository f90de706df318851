namespace TokenBudget.Core.Prices;

/// <summary>Spellings under which the hosts of a model offer it.</summary>
internal static class ModelNames
{
    /// <summary>Prefix of Azure's own rows and of nothing else.</summary>
    public const string AzurePrefix = "azure/";

    /// <summary>Prefixes that name the vendor, who bills the model at its list price. Resellers (OpenRouter, Groq, Together) are not here: their prices differ.</summary>
    private static readonly (string Prefix, string Provider)[] VendorPrefixes =
    [
        ("openai/", "openai"), ("anthropic/", "anthropic"), ("models/", "google"), ("google/", "google"), ("gemini/", "google"),
        ("publishers/google/models/", "google"), ("publishers/anthropic/models/", "anthropic"), ("mistral/", "mistral"),
        ("mistralai/", "mistral"), ("deepseek/", "deepseek"), ("xai/", "xai"), ("x-ai/", "xai"), ("cohere/", "cohere"),
        ("moonshot/", "moonshot"), ("moonshotai/", "moonshot"), ("zai/", "zhipu-z.ai"), ("z-ai/", "zhipu-z.ai"),
        ("dashscope/", "alibaba-dashscope"), ("qwen/", "alibaba-dashscope"),
    ];

    /// <summary>Takes the vendor's prefix off; <paramref name="provider"/> is the vendor it names.</summary>
    public static bool TryStripVendor(string name, out string rest, out string provider)
    {
        foreach (var (prefix, vendor) in VendorPrefixes)
        {
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                rest = name.Substring(prefix.Length);
                provider = vendor;
                return true;
            }
        }

        rest = name;
        provider = "";
        return false;
    }

    /// <summary>Other spellings of the same name: Azure's <c>gpt-35-turbo</c>, Vertex' <c>@20251001</c>, and <c>claude-sonnet-4.5</c> with a dot.</summary>
    public static string Normalize(string name)
    {
        if (name.StartsWith("gpt-35-", StringComparison.OrdinalIgnoreCase))
        {
            return "gpt-3.5-" + name.Substring("gpt-35-".Length);
        }

        return name.StartsWith("claude-", StringComparison.OrdinalIgnoreCase) ? name.Replace('@', '-').Replace('.', '-') : name;
    }
}
