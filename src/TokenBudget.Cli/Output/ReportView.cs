using TokenBudget.Core.Facts;
using TokenBudget.Reporting;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Output;

/// <summary>A report on the screen: call sites by cost, the dearest methods, what is missing for want of a setting, what is over budget, use per year, the summary line.</summary>
internal static class ReportView
{
    private const int MostMethods = 3;

    public static void Write(Terminal terminal, Report report)
    {
        var console = terminal.OutputConsole;
        var callSites = CallSiteRow.Of(report);
        if (callSites.Count > 0)
        {
            CallSiteTable.Write(console, callSites);
        }

        WriteMethods(terminal, report);
        WriteFindings(terminal, "Figures are missing:", FindingRow.OfSetUp(report));
        WriteFindings(terminal, "Over budget:", FindingRow.OverBudget(report));
        var allowances = AllowanceRow.Of(report);
        if (allowances.Count > 0)
        {
            terminal.Output.WriteLine();
            Tables.Write(console, AllowanceRow.Headings, [1, 2], allowances.Select(static row => row.Cells));
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine(SummaryLine.Of(report));
    }

    private static void WriteFindings(Terminal terminal, string heading, IReadOnlyList<FindingRow> findings)
    {
        if (findings.Count == 0)
        {
            return;
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine(heading);
        foreach (var finding in findings)
        {
            terminal.Output.WriteLine($"  {finding.Place}: {finding.Severity} {finding.Rule}: {finding.Message}");
        }
    }

    /// <summary>The dearest of the methods that send more than one call site shows.</summary>
    private static void WriteMethods(Terminal terminal, Report report)
    {
        MethodFacts[] methods =
        [
            .. DearestMethods.Of(TargetFrameworks.Collapse(report)).Select(static entry => entry.Method).Where(static method => method.Derivation.Count > 1).Take(MostMethods),
        ];
        if (methods.Length == 0)
        {
            return;
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Dearest methods per execution ('tokenbudget explain NAME' says why):");
        foreach (var method in methods)
        {
            terminal.Output.WriteLine("  " + MethodLine.Of(method));
        }
    }
}
