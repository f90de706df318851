namespace TokenBudget.Core.Budgets;

/// <summary>What the settings of one file say. Null means: not set, except for the assumptions, where it means: do not assume.</summary>
public sealed record BudgetSettings
{
    /// <summary>Tokens that an unbounded hole is taken for when nothing is set.</summary>
    public const long DefaultHoleTokens = 200;

    /// <summary>Iterations that an unbounded loop is taken for when nothing is set.</summary>
    public const long DefaultLoopIterations = 10;

    /// <summary>Output tokens that an uncapped answer is taken for when nothing is set.</summary>
    public const long DefaultOutputTokens = 500;

    /// <summary>Settings when nothing is set.</summary>
    public static BudgetSettings Default { get; } = new();

    /// <summary>Model where the code does not name one.</summary>
    public string? Model { get; init; }

    /// <summary>Budget for the input tokens of a call.</summary>
    public long? MaxInputTokens { get; init; }

    /// <summary>Budget for the output tokens of a call.</summary>
    public long? MaxOutputTokens { get; init; }

    /// <summary>Budget for a call in USD.</summary>
    public decimal? MaxCostUsd { get; init; }

    /// <summary>Executions per day of each method that contains a call.</summary>
    public long? CallsPerDay { get; init; }

    /// <summary>Expected tokens of a hole that nothing limits; null: do not assume.</summary>
    public long? AssumeHoleTokens { get; init; } = DefaultHoleTokens;

    /// <summary>Expected iterations of a loop that nothing limits; null: do not assume.</summary>
    public long? AssumeLoopIterations { get; init; } = DefaultLoopIterations;

    /// <summary>Expected output tokens of a call whose output is not capped; null: do not assume.</summary>
    public long? AssumeOutputTokens { get; init; } = DefaultOutputTokens;

    /// <summary>True when every call must cap its output.</summary>
    public bool RequireMaxOutputTokens { get; init; }

    /// <summary>
    /// Whether the optional vocabularies may be used. Not asked of the process: in a compiler server they would be there for every project once one
    /// has brought them.
    /// </summary>
    public bool OptionalVocabularies { get; init; }

    /// <summary>How many engineers share the allowance.</summary>
    public int? Engineers { get; init; }

    /// <summary>Tokens, input and output, per engineer and year.</summary>
    public long? AnnualTokensPerEngineer { get; init; }

    /// <summary>USD per engineer and year.</summary>
    public decimal? AnnualUsdPerEngineer { get; init; }

    /// <summary>Model ids by the name of their Azure deployment; names are compared without case.</summary>
    public IReadOnlyDictionary<string, string> Deployments { get; init; } = new Dictionary<string, string>();
}
