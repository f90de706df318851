using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Reads the facts of referenced projects, which the build hands over as additional files.</summary>
internal static class ReferencedFactsReader
{
    private const string RoleKey = "build_metadata.AdditionalFiles.TokenBudgetRole";

    /// <summary>True when there are facts to read; the files are not looked into.</summary>
    public static bool HasAny(AnalyzerOptions options)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (IsFacts(file, options))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The facts that can be read, and what is wrong with the others.</summary>
    public static (ReferencedFacts Facts, IReadOnlyList<string> Problems) Read(AnalyzerOptions options, SourcePaths paths)
    {
        var facts = new ReferencedFacts();
        var problems = new List<string>();
        foreach (var file in options.AdditionalFiles)
        {
            if (!IsFacts(file, options))
            {
                continue;
            }

            try
            {
                if (file.GetText() is { } text)
                {
                    facts.Add(FactsFormat.Read(text.ToString()));
                    continue;
                }

                problems.Add(Describe(file, "the file can't be read", paths));
            }
            catch (FactsFormatException problem)
            {
                problems.Add(Describe(file, problem.Message, paths));
            }
        }

        return (facts, problems);
    }

    private static string Describe(AdditionalText file, string problem, SourcePaths paths) =>
        $"The facts of a referenced project in {paths.Relative(file.Path)} can't be used: {problem.TrimEnd('.')}. What its methods spend is missing here";

    private static bool IsFacts(AdditionalText file, AnalyzerOptions options) =>
        file.Path.EndsWith(FactsFormat.FileExtension, StringComparison.OrdinalIgnoreCase)
        && options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(RoleKey, out var role)
        && role == "facts";
}
