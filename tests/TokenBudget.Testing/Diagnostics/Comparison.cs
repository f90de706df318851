using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TokenBudget.Testing.Diagnostics;

/// <summary>Compares expected places with reported diagnostics, and says readably how they differ.</summary>
internal static class Comparison
{
    /// <summary>Each expected place must be reported once, and nothing else.</summary>
    /// <param name="expected">Places, from marks.</param>
    /// <param name="actual">What was reported.</param>
    /// <param name="texts">The text of each file, for the report.</param>
    /// <param name="moment">When, for the report: "before the fix" and the like.</param>
    /// <exception cref="VerificationException">They differ.</exception>
    public static void Check(
        ImmutableArray<DiagnosticPlace> expected,
        ImmutableArray<Diagnostic> actual,
        IReadOnlyDictionary<string, string> texts,
        string moment)
    {
        var missing = expected.ToList();
        var unexpected = actual.Where(diagnostic => !missing.Remove(DiagnosticPlace.Of(diagnostic))).ToList();
        if (missing.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        var report = new StringBuilder($"The diagnostics {moment} are not as expected.\n");
        Describe(report, "Expected, but not reported", missing, texts, place => place.Id);
        Describe(report, "Reported, but not expected", unexpected.Select(DiagnosticPlace.Of), texts, place => Details(unexpected, place));
        Describe(report, "All that were reported", actual.Select(DiagnosticPlace.Of), texts, place => Details(actual, place));
        throw new VerificationException(report.ToString());
    }

    /// <summary>One line for each diagnostic, with its message.</summary>
    public static string List(IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(diagnostic => $"  {diagnostic.ToString()}\n"));

    private static void Describe(
        StringBuilder report,
        string title,
        IEnumerable<DiagnosticPlace> places,
        IReadOnlyDictionary<string, string> texts,
        Func<DiagnosticPlace, string> details)
    {
        report.Append(title).Append(":\n");
        var none = true;
        foreach (var place in places)
        {
            none = false;
            report.Append("  ").Append(details(place)).Append('\n');
            SourceExcerpt.Append(report, place, texts);
        }

        report.Append(none ? "  (none)\n" : string.Empty);
    }

    private static string Details(IReadOnlyList<Diagnostic> diagnostics, DiagnosticPlace place)
    {
        var diagnostic = diagnostics.First(candidate => DiagnosticPlace.Of(candidate) == place);
        return $"{diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }
}
