namespace TokenBudget.Core.Budgets;

/// <summary>What is wrong with a setting.</summary>
public enum SettingProblemKind
{
    /// <summary>There is no setting of this name.</summary>
    UnknownKey,

    /// <summary>The value can't be read.</summary>
    MalformedValue,

    /// <summary>The value names a model that the price book does not have.</summary>
    UnknownModel,
}
