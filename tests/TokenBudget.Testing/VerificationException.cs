namespace TokenBudget.Testing;

/// <summary>A verification failed; the message says what was expected, what happened and where.</summary>
public sealed class VerificationException : Exception
{
    /// <summary>A failure with its readable report.</summary>
    public VerificationException(string message)
        : base(message)
    {
    }

    /// <summary>A failure that another exception caused.</summary>
    public VerificationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
