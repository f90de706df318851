using TokenBudget.Reporting.Json;

namespace TokenBudget.Reporting.Formats;

/// <summary>The machine-readable format, which can be read back and merged.</summary>
public sealed class JsonFormat : IReportFormat
{
    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public string FileName => "tokenbudget.json";

    /// <inheritdoc />
    public string Render(Report report) => ReportJson.Write(report);
}
