namespace TokenBudget.Core.Costs;

/// <summary>What an atom is. The order is that of the factors of a product.</summary>
internal enum CostAtomKind
{
    /// <summary>A named figure.</summary>
    Unknown,

    /// <summary>The largest of at least two operands.</summary>
    Maximum,

    /// <summary>The number of pairs of what its one operand counts.</summary>
    Pairs,

    /// <summary>An expression that was given up.</summary>
    Anything,
}
