namespace TokenBudget.Analyzers.Rules.Descriptors;

/// <summary>Ids of the rules: TB1 budgets, TB2 nothing limits it, TB3 what prompts say, TB8 build and report, TB9 configuration.</summary>
public static class DiagnosticIds
{
    /// <summary>The estimate of a call or prompt.</summary>
    public const string Estimate = "TB1000";

    /// <summary>Input tokens exceed the budget.</summary>
    public const string InputOverBudget = "TB1001";

    /// <summary>The output cap exceeds the budget.</summary>
    public const string OutputOverBudget = "TB1002";

    /// <summary>The cost exceeds the budget.</summary>
    public const string CostOverBudget = "TB1003";

    /// <summary>A method, with everything that it calls, exceeds its budget.</summary>
    public const string MethodOverBudget = "TB1004";

    /// <summary>The project exceeds its allowance.</summary>
    public const string AllowanceExceeded = "TB1005";

    /// <summary>A budget can't be proved.</summary>
    public const string UnprovedBudget = "TB1006";

    /// <summary>The prompt does not fit the context window.</summary>
    public const string ContextWindowExceeded = "TB1007";

    /// <summary>The input may cross a price tier of the model.</summary>
    public const string PriceTier = "TB1008";

    /// <summary>The output is not capped.</summary>
    public const string UncappedOutput = "TB2001";

    /// <summary>A call inside a loop or recursion that nothing bounds.</summary>
    public const string UnboundedLoop = "TB2002";

    /// <summary>Conversation history grows without bound.</summary>
    public const string GrowingHistory = "TB2003";

    /// <summary>Data of any size is put into a prompt.</summary>
    public const string UnlimitedData = "TB2004";

    /// <summary>A tool loop has no cap of its own.</summary>
    public const string UncappedToolLoop = "TB2005";

    /// <summary>Retries stand inside retries.</summary>
    public const string NestedRetries = "TB2006";

    /// <summary>A special token of the model stands in the text of a prompt.</summary>
    public const string SpecialToken = "TB3007";

    /// <summary>Facts could not be written or read.</summary>
    public const string FactsUnavailable = "TB8001";

    /// <summary>The compiler is too old.</summary>
    public const string CompilerTooOld = "TB8002";

    /// <summary>A setting is unknown or malformed.</summary>
    public const string InvalidSetting = "TB9001";

    /// <summary>The model is unknown.</summary>
    public const string UnknownModel = "TB9002";

    /// <summary>There is no exact tokeniser for the model.</summary>
    public const string EstimatedTokens = "TB9003";

    /// <summary>Calls of the project name no model, nor do its settings.</summary>
    public const string ModelNotSet = "TB9005";
}
