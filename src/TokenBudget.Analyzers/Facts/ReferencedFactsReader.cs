using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TokenBudget.Analyzers.Estimates;
using TokenBudget.Analyzers.Flow.Following;
using TokenBudget.Core.Facts;

namespace TokenBudget.Analyzers.Facts;

/// <summary>Reads the facts of referenced projects, which the build hands over as additional files.</summary>
internal static class ReferencedFactsReader
{
    private const string RoleKey = "build_metadata.AdditionalFiles.TokenBudgetRole";

    /// <summary>What was read of a file, so that typing reads no file again that stays as it is.</summary>
    private static readonly ConditionalWeakTable<SourceText, Outcome> Known = new();

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

            var outcome = Read(file);
            if (outcome.Facts is { } read)
            {
                facts.Add(read);
            }
            else
            {
                problems.Add(
                    $"The facts of a referenced project in {paths.Relative(file.Path)}, beside its assembly, can't be used: {outcome.Problem.TrimEnd('.')}. What its methods spend is missing here");
            }
        }

        return (facts, problems);
    }

    private static Outcome Read(AdditionalText file)
    {
        try
        {
            return file.GetText() is { } text ? Known.GetValue(text, Parse) : new Outcome(null, "the file can't be read");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return new Outcome(null, problem.Message);
        }
    }

    private static Outcome Parse(SourceText text)
    {
        try
        {
            return new Outcome(FactsFormat.Read(text.ToString()), "");
        }
        catch (FactsFormatException problem)
        {
            return new Outcome(null, problem.Message);
        }
    }

    private static bool IsFacts(AdditionalText file, AnalyzerOptions options) =>
        file.Path.EndsWith(FactsFormat.FileExtension, StringComparison.OrdinalIgnoreCase)
        && options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue(RoleKey, out var role)
        && role == "facts";

    private sealed class Outcome(CompilationFacts? facts, string problem)
    {
        public CompilationFacts? Facts { get; } = facts;

        public string Problem { get; } = problem;
    }
}
