namespace TokenBudget.Cli;

/// <summary>What the tool's exit codes mean.</summary>
public static class ExitCodes
{
    /// <summary>Everything is within budget, or the command checks none.</summary>
    public const int WithinBudget = 0;

    /// <summary>A budget or an allowance is exceeded.</summary>
    public const int OverBudget = 1;

    /// <summary>The command line or an input is wrong.</summary>
    public const int UsageError = 2;

    /// <summary>The scanned code does not build.</summary>
    public const int BuildFailed = 3;
}
