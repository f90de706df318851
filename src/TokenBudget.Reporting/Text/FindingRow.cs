using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Gate;

namespace TokenBudget.Reporting.Text;

/// <summary>A finding as a row of a table.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Severity">Effective severity.</param>
/// <param name="Place">File and line; the project file when the finding is about the whole project.</param>
/// <param name="Message">What is wrong, with numbers.</param>
public sealed record FindingRow(string Rule, string Severity, string Place, string Message)
{
    /// <summary>Findings that say that a budget or an allowance is exceeded, whatever their severity.</summary>
    public static IReadOnlyList<FindingRow> OverBudget(Report report) => Select(report, BudgetGate.IsOverBudget);

    /// <summary>All other findings, except hidden ones.</summary>
    public static IReadOnlyList<FindingRow> Others(Report report) =>
        Select(report, static finding => !BudgetGate.IsOverBudget(finding) && finding.Severity != "hidden");

    /// <summary>Warnings and errors about settings and set-up (TB8xxx, TB9xxx), without which figures of the report are missing or unknown.</summary>
    public static IReadOnlyList<FindingRow> OfSetUp(Report report) => Select(report, static finding =>
        finding.Severity is "warning" or "error"
        && (finding.Rule.StartsWith("TB8", StringComparison.Ordinal) || finding.Rule.StartsWith("TB9", StringComparison.Ordinal)));

    private static IReadOnlyList<FindingRow> Select(Report report, Func<FindingFacts, bool> condition) =>
    [
        .. TargetFrameworks.Collapse(report)
            .SelectMany(project => project.Findings.Where(condition).Select(finding => new FindingRow(
                finding.Rule,
                finding.Severity,
                finding.File.Length == 0 ? project.File : PlaceText.Of(finding.File, finding.Line),
                finding.Message))),
    ];
}
