namespace TokenBudget.Core.Budgets;

/// <summary>One key that may stand in an <c>.editorconfig</c> file.</summary>
public sealed class SettingKey
{
    private readonly Func<BudgetSettings, string, BudgetSettings?> _apply;

    internal SettingKey(string name, string defaultValue, string allowed, string description, Func<BudgetSettings, string, BudgetSettings?> apply)
    {
        Name = SettingsParser.Prefix + name;
        Default = defaultValue;
        Allowed = allowed;
        Description = description;
        _apply = apply;
    }

    /// <summary>The whole key, such as <c>token_budget.max_input_tokens</c>.</summary>
    public string Name { get; }

    /// <summary>The value that holds when the key is not set; empty when there is none.</summary>
    public string Default { get; }

    /// <summary>What may be written, as a noun phrase.</summary>
    public string Allowed { get; }

    /// <summary>What the setting does, as a sentence.</summary>
    public string Description { get; }

    /// <summary>The settings with this value, or null when the value is not allowed.</summary>
    internal BudgetSettings? Apply(BudgetSettings settings, string value) => _apply(settings, value);
}
