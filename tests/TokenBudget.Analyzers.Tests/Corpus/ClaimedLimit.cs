namespace TokenBudget.Analyzers.Tests.Corpus;

/// <summary>What limits a figure, as a reader of the code judges it.</summary>
internal enum ClaimedLimit
{
    /// <summary>Nothing.</summary>
    Unbounded,

    /// <summary>The code: types, slices, constants, attributes, caps, callers.</summary>
    Bounded,

    /// <summary>There is one figure.</summary>
    Exact,
}
