using TokenBudget.Reporting;
using TokenBudget.Reporting.Formats;

namespace TokenBudget.Cli.Output;

/// <summary>Writes a report into a folder.</summary>
internal static class ReportFiles
{
    public static void Write(Terminal terminal, Report report, DirectoryInfo folder, IReadOnlyList<IReportFormat> formats)
    {
        foreach (var format in formats)
        {
            var path = Path.Combine(folder.FullName, format.FileName);
            TextFile.WriteIfChanged(path, format.Render(report));
            terminal.Error.WriteLine("Wrote " + path);
        }
    }
}
