using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Core.Budgets;

namespace TokenBudget.Analyzers;

/// <summary>Reads the settings that apply to a file.</summary>
internal static class EditorConfig
{
    public static ParsedSettings Read(AnalyzerOptions options, SyntaxTree tree) =>
        SettingsParser.Parse(Pairs(options.AnalyzerConfigOptionsProvider.GetOptions(tree)));

    private static IEnumerable<KeyValuePair<string, string>> Pairs(AnalyzerConfigOptions options)
    {
        foreach (var key in options.Keys)
        {
            if (options.TryGetValue(key, out var value))
            {
                yield return new KeyValuePair<string, string>(key, value);
            }
        }
    }
}
