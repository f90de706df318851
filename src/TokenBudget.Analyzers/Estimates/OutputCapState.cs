namespace TokenBudget.Analyzers.Estimates;

/// <summary>Whether the code caps the answer of a call.</summary>
internal enum OutputCapState
{
    /// <summary>By a known number.</summary>
    Capped,

    /// <summary>By one of several known numbers; the largest counts.</summary>
    CappedInRange,

    /// <summary>By a number that is not known.</summary>
    CappedUnknown,

    /// <summary>The options come from elsewhere, so it can't be seen.</summary>
    Unseen,

    /// <summary>Not at all.</summary>
    Uncapped,
}
