using TokenBudget.Reporting;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Output;

/// <summary>A report on the screen: call sites by cost, what is over budget, use per year, the summary line.</summary>
internal static class ReportView
{
    public static void Write(Terminal terminal, Report report)
    {
        var console = terminal.OutputConsole;
        var callSites = CallSiteRow.Of(report);
        if (callSites.Count > 0)
        {
            CallSiteTable.Write(console, callSites);
        }

        var overBudget = FindingRow.OverBudget(report);
        if (overBudget.Count > 0)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine("Over budget:");
            foreach (var finding in overBudget)
            {
                terminal.Output.WriteLine($"  {finding.Place}: {finding.Severity} {finding.Rule}: {finding.Message}");
            }
        }

        var allowances = AllowanceRow.Of(report);
        if (allowances.Count > 0)
        {
            terminal.Output.WriteLine();
            Tables.Write(console, AllowanceRow.Headings, [1, 2], allowances.Select(static row => row.Cells));
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine(SummaryLine.Of(report));
    }
}
