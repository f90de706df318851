namespace TokenBudget.Analyzers.Rules;

/// <summary>Names of the figures that diagnostics hand to code fixes.</summary>
public static class FixProperties
{
    /// <summary>What the call sends or costs at least, or the cap to add; invariant digits.</summary>
    public const string Measured = "measured";

    /// <summary>Named argument of <c>[TokenBudget]</c> that the fix sets.</summary>
    public const string BudgetArgument = "argument";

    /// <summary>What the fix saves per call in USD at most; missing when the model has no price.</summary>
    public const string SavedUsd = "savedUsd";
}
