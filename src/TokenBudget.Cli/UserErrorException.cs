namespace TokenBudget.Cli;

/// <summary>Something that the user can repair. The message says what is wrong and what to do; no stack is shown.</summary>
internal sealed class UserErrorException(string message, int exitCode = ExitCodes.UsageError) : Exception(message)
{
    /// <summary>What the tool exits with.</summary>
    public int ExitCode { get; } = exitCode;
}
