namespace TokenBudget.Analyzers.Calls;

/// <summary>What a line of the catalogue says about a member.</summary>
internal enum EntryKind
{
    Call,
    Make,
    Property,
    Pass,
    Change,
    Add,
    Value,
    Plumbing,
}
