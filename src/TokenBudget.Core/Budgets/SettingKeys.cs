using System.Diagnostics.CodeAnalysis;

namespace TokenBudget.Core.Budgets;

/// <summary>All settings. The parser and the page <c>docs/configuration.md</c> follow this table.</summary>
public static class SettingKeys
{
    /// <summary>Prefix of the keys that map an Azure deployment to its model: <c>token_budget.deployment.my-chat = gpt-4o-mini</c>.</summary>
    public const string DeploymentPrefix = SettingsParser.Prefix + "deployment.";

    /// <summary>How the deployment keys are written where all keys are listed.</summary>
    public const string DeploymentPattern = DeploymentPrefix + "<name>";

    private const string Tokens = "a whole number of tokens such as 4000, without separators";
    private const string Usd = "an amount in USD such as 0.02, without sign, currency or separators, at most 1000000000000";
    private const string OrNone = ", or none";

    private static readonly Dictionary<string, SettingKey> ByName = new(StringComparer.OrdinalIgnoreCase);

    static SettingKeys()
    {
        foreach (var key in All)
        {
            ByName.Add(key.Name, key);
        }
    }

    /// <summary>All keys except the deployment keys, in the order in which the page lists them.</summary>
    public static IReadOnlyList<SettingKey> All { get; } =
    [
        new("model", "", "the id of a known model such as gpt-4o-mini",
            "Model that is used where the code does not name one.",
            static (s, v) => v.Length > 0 ? s with { Model = v } : null),
        new("max_input_tokens", "", Tokens,
            "Budget for the input tokens of a call.",
            static (s, v) => SettingValue.Count(v, 0) is { } n ? s with { MaxInputTokens = n } : null),
        new("max_output_tokens", "", Tokens,
            "Budget for the output tokens of a call.",
            static (s, v) => SettingValue.Count(v, 0) is { } n ? s with { MaxOutputTokens = n } : null),
        new("max_cost_usd", "", Usd,
            "Budget for the cost of a call in USD.",
            static (s, v) => SettingValue.Usd(v) is { } usd ? s with { MaxCostUsd = usd } : null),
        new("calls_per_day", "", "a whole number such as 1000, without separators",
            "How often each method that contains a call runs per day; a call in a loop counts once per iteration.",
            static (s, v) => SettingValue.Count(v, 0) is { } n ? s with { CallsPerDay = n } : null),
        new("assume_hole_tokens", "200", Tokens + OrNone,
            "Expected tokens of a hole that nothing limits.",
            static (s, v) => SettingValue.IsNone(v) ? s with { AssumeHoleTokens = null }
                : SettingValue.Count(v, 0) is { } n ? s with { AssumeHoleTokens = n } : null),
        new("assume_loop_iterations", "10", "a whole number such as 10" + OrNone,
            "Expected iterations of a loop that nothing limits.",
            static (s, v) => SettingValue.IsNone(v) ? s with { AssumeLoopIterations = null }
                : SettingValue.Count(v, 0) is { } n ? s with { AssumeLoopIterations = n } : null),
        new("assume_output_tokens", "500", Tokens + OrNone,
            "Expected output tokens of a call whose output is not capped.",
            static (s, v) => SettingValue.IsNone(v) ? s with { AssumeOutputTokens = null }
                : SettingValue.Count(v, 0) is { } n ? s with { AssumeOutputTokens = n } : null),
        new("require_max_output_tokens", "false", "true or false",
            "Whether every call must cap its output.",
            static (s, v) => SettingValue.Flag(v) is { } flag ? s with { RequireMaxOutputTokens = flag } : null),
        new("optional_vocabularies", "false", "true or false",
            "Whether Llama 3 and Gemma 3 are counted with their own vocabularies; the package TokenBudget.Vocabularies.LlamaGemma, which brings them, sets it.",
            static (s, v) => SettingValue.Flag(v) is { } flag ? s with { OptionalVocabularies = flag } : null),
        new("engineers", "", "a whole number from 1 to 2147483647",
            "How many engineers share the annual allowance.",
            static (s, v) => SettingValue.SmallCount(v, 1) is { } n ? s with { Engineers = n } : null),
        new("annual_tokens_per_engineer", "", Tokens + " and at least 1",
            "Allowance: input and output tokens per engineer and year.",
            static (s, v) => SettingValue.Count(v, 1) is { } n ? s with { AnnualTokensPerEngineer = n } : null),
        new("annual_usd_per_engineer", "", Usd,
            "Allowance: USD per engineer and year.",
            static (s, v) => SettingValue.Usd(v) is { } usd ? s with { AnnualUsdPerEngineer = usd } : null),
    ];

    /// <summary>Finds a key by its whole name, without case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out SettingKey? key) => ByName.TryGetValue(name, out key);
}
