namespace TokenBudget.Reporting;

/// <summary>A text is not a report that this version can read. The message says what is wrong, where, and what to do.</summary>
public sealed class ReportFormatException : Exception
{
    /// <summary>Makes the exception with its message.</summary>
    public ReportFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception with its message and what led to it.</summary>
    public ReportFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
