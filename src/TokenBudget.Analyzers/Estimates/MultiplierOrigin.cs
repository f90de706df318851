namespace TokenBudget.Analyzers.Estimates;

/// <summary>Where it comes from how many requests are sent for one.</summary>
internal enum MultiplierOrigin
{
    /// <summary>There is only the one.</summary>
    None,

    /// <summary>The code says it.</summary>
    Configured,

    /// <summary>The code says nothing, so the library's default holds.</summary>
    Default,

    /// <summary>It can't be seen.</summary>
    Unseen,
}
