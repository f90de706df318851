using Microsoft.CodeAnalysis.Diagnostics;

namespace TokenBudget.Testing.Tests.Samples;

/// <summary>Shorter reading of options in samples.</summary>
internal static class OptionsExtensions
{
    public static string GetValue(this AnalyzerConfigOptions options, string key) => options.TryGetValue(key, out var value) ? value : string.Empty;
}
