namespace TokenBudget.Core.Facts;

/// <summary>Where the model id of a call comes from.</summary>
public enum ModelBasis
{
    /// <summary>From a literal or constant that reaches the call.</summary>
    Exact,

    /// <summary>From the setting <c>token_budget.model</c> or a deployment map.</summary>
    Declared,

    /// <summary>From a fallback such as <c>configuration ?? "literal"</c>, or one of several branches.</summary>
    Assumed,

    /// <summary>Not visible and not set.</summary>
    Unknown,
}
