namespace TokenBudget.Analyzers.Flow.Spendings;

/// <summary>How the middle of a member is left.</summary>
internal enum ExitKind
{
    Return,
    Throw,

    /// <summary>To another place of the member.</summary>
    Jump,

    /// <summary>Not at all: by a loop that only ends with the program.</summary>
    Never,
}
