namespace TokenBudget.Cli.Tests;

/// <summary>What a run of the tool left.</summary>
internal sealed record CliResult(int ExitCode, string Output, string Error);
