namespace TokenBudget.Analyzers.Rules;

/// <summary>Names of the figures that diagnostics hand to code fixes. All figures are written with invariant digits.</summary>
public static class FixProperties
{
    /// <summary>What the budget must be at least for the call to keep it: tokens or USD. Missing when raising it is no answer.</summary>
    public const string Measured = "measured";

    /// <summary>Named argument of <c>[TokenBudget]</c> that declares the budget.</summary>
    public const string BudgetArgument = "argument";

    /// <summary>Iterations that <c>[LoopBound]</c> may declare for a loop that nothing limits; missing where no loop of the method is in question.</summary>
    public const string LoopBound = "loopBound";

    /// <summary>Cap in tokens for an answer that nothing caps; missing when it is capped, or its options can't be seen.</summary>
    public const string Cap = "cap";

    /// <summary>What the cap saves per call at most, as text with unit, such as <c>$0.0152</c>; missing when the model has no price.</summary>
    public const string SavedUsd = "savedUsd";
}
