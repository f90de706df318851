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

    /// <summary>Number of the additional location of that loop.</summary>
    public const string LoopAt = "loopAt";

    /// <summary>Cap for a tool loop that has none of its own; missing when its place can't be seen.</summary>
    public const string Rounds = "rounds";

    /// <summary>Requests per call that the cap saves at most; missing when nothing limits them now.</summary>
    public const string SavedRequests = "savedRequests";

    /// <summary>Cap in tokens for an answer that nothing caps; missing when it is capped, or its options can't be seen.</summary>
    public const string Cap = "cap";

    /// <summary>What the cap saves per call at most, as text with unit, such as <c>$0.0152</c>; missing when the model has no price.</summary>
    public const string SavedUsd = "savedUsd";

    /// <summary>Characters that each text at <see cref="CutAt"/> may have.</summary>
    public const string MaxChars = "maxChars";

    /// <summary>Numbers of the additional locations where texts can be cut, with spaces between them.</summary>
    public const string CutAt = "cutAt";

    /// <summary>Elements that each collection at <see cref="TakeAt"/> may give.</summary>
    public const string MaxElements = "maxElements";

    /// <summary>Numbers of the additional locations of collections that can be cut short, with spaces between them.</summary>
    public const string TakeAt = "takeAt";

    /// <summary>Tokens that each parameter or property at <see cref="DeclareAt"/> may hold.</summary>
    public const string MaxTokens = "maxTokens";

    /// <summary>Numbers of the additional locations of parameters and properties that can declare their tokens, with spaces between them.</summary>
    public const string DeclareAt = "declareAt";
}
