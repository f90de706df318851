namespace TokenBudget.Reporting.Formats;

/// <summary>One way to write a report.</summary>
public interface IReportFormat
{
    /// <summary>What the user calls it on the command line, such as <c>json</c>.</summary>
    string Name { get; }

    /// <summary>File that it is written to, such as <c>tokenbudget.json</c>.</summary>
    string FileName { get; }

    /// <summary>The report as text with LF line ends. The same report gives the same text.</summary>
    string Render(Report report);
}
