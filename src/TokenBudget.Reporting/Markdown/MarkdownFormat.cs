using System.Text;
using TokenBudget.Reporting.Formats;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Reporting.Markdown;

/// <summary>GitHub flavoured Markdown for people: summary, what is over budget, allowances, call sites by cost, the dearest methods, other findings.</summary>
public sealed class MarkdownFormat : IReportFormat
{
    private const int MostMethods = 10;

    /// <inheritdoc />
    public string Name => "md";

    /// <inheritdoc />
    public string FileName => "tokenbudget.md";

    /// <inheritdoc />
    public string Render(Report report)
    {
        var output = new StringBuilder();
        output.Append("# TokenBudget report\n\n");
        output.Append(MarkdownText.Escape(SummaryLine.Of(report))).Append('\n');
        AppendFindings(output, "Over budget", FindingRow.OverBudget(report));
        AppendAllowances(output, report);
        AppendCallSites(output, report);
        AppendMethods(output, report);
        AppendFindings(output, "Other findings", FindingRow.Others(report));
        AppendLimits(output, report);
        return output.ToString();
    }

    private static void AppendFindings(StringBuilder output, string title, IReadOnlyList<FindingRow> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        output.Append($"\n## {title}\n\n");
        MarkdownTable.Append(
            output,
            ["Rule", "Severity", "Place", "Message"],
            [],
            findings.Select(static IReadOnlyList<string> (finding) => [finding.Rule, finding.Severity, finding.Place, finding.Message]));
    }

    private static void AppendAllowances(StringBuilder output, Report report)
    {
        var rows = AllowanceRow.Of(report);
        if (rows.Count == 0)
        {
            return;
        }

        output.Append("\n## Use per year\n\n");
        MarkdownTable.Append(output, AllowanceRow.Headings, [1, 2, 3, 4], rows.Select(static row => row.Cells));
    }

    private static void AppendCallSites(StringBuilder output, Report report)
    {
        var rows = CallSiteRow.Of(report);
        if (rows.Count == 0)
        {
            return;
        }

        output.Append("\n## Call sites, the costliest first\n\n");
        MarkdownTable.Append(output, CallSiteRow.Headings, [4, 5, 6, 7, 8], rows.Select(static row => row.Cells));
    }

    private static void AppendMethods(StringBuilder output, Report report)
    {
        var rows = MethodRow.Of(report);
        if (rows.Count == 0)
        {
            return;
        }

        output.Append("\n## Methods, the dearest first\n\nPer execution, with everything that the method calls:\n\n");
        MarkdownTable.Append(output, MethodRow.Headings, [3, 4, 5], rows.Take(MostMethods).Select(static row => row.Cells));
        if (rows.Count > MostMethods)
        {
            output.Append($"\nThe JSON report holds {Figures.Count(rows.Count - MostMethods)} more.\n");
        }
    }

    private static void AppendLimits(StringBuilder output, Report report)
    {
        var limited = TargetFrameworks.Collapse(report).Where(static project => project.LimitsHit > 0).ToArray();
        if (limited.Length == 0)
        {
            return;
        }

        output.Append("\n## Limits of the analysis\n\nHere the analysis stopped at one of its limits and took the value for unknown:\n\n");
        foreach (var project in limited)
        {
            output.Append($"- {MarkdownText.Escape(project.Name)}: {Figures.Count(project.LimitsHit)} times\n");
        }
    }
}
