namespace TokenBudget.Reporting.Gate;

/// <summary>From which severity on a finding about a budget fails a build.</summary>
public enum FailOn
{
    /// <summary>Warnings and errors fail.</summary>
    Warning,

    /// <summary>Only errors fail.</summary>
    Error,

    /// <summary>Nothing fails.</summary>
    Never,
}
