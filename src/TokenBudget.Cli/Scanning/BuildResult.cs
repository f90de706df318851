namespace TokenBudget.Cli.Scanning;

/// <summary>How a build ended.</summary>
/// <param name="IsSuccess">True when the build succeeded.</param>
/// <param name="Problems">Its errors and warnings, each once, in order; everything it printed when it named none.</param>
internal sealed record BuildResult(bool IsSuccess, IReadOnlyList<string> Problems);
