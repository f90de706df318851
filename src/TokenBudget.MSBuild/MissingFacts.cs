namespace TokenBudget.MSBuild;

/// <summary>Says why a compilation that was asked for facts left none, and what to do.</summary>
internal static class MissingFacts
{
    private static readonly Version Needed = new(4, 14);

    /// <summary>TB8002 when the compiler is too old, or does not say how old it is; otherwise TB8001.</summary>
    public static string Code(string compilerApiVersion) => IsNewEnough(compilerApiVersion) ? "TB8001" : "TB8002";

    public static string Message(string compilerApiVersion, string sdkVersion)
    {
        if (IsNewEnough(compilerApiVersion))
        {
            return "The compiler left no facts, so nothing is known about the LLM calls of this project. Is the analyzer TokenBudget.Analyzers removed from the compilation? Otherwise look for a warning AD0001 or CS8032 that says why it failed.";
        }

        var compiler = compilerApiVersion.Length == 0 ? "an unknown version" : compilerApiVersion;
        var sdk = sdkVersion.Length == 0 ? "" : $" of .NET SDK {sdkVersion}";
        return $"The compiler{sdk} ({compiler}) is too old to run the analysis, so nothing is known about the LLM calls of this project. Use .NET SDK 9.0.300 or later, or Visual Studio 2022 17.14 or later (Roslyn {Needed.ToString(2)}); check that global.json allows it.";
    }

    private static bool IsNewEnough(string compilerApiVersion)
    {
        const string Prefix = "roslyn";
        return compilerApiVersion.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Version.TryParse(compilerApiVersion.Substring(Prefix.Length), out var version)
            && version >= Needed;
    }
}
