using System.CommandLine;
using TokenBudget.Reporting.Formats;

namespace TokenBudget.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<DirectoryInfo?> Output() => new("--output", "-o")
    {
        Description = "Folder that receives the report; without it nothing is written to files",
        HelpName = "DIR",
    };

    public static Option<IReadOnlyList<IReportFormat>> Format() => new("--format", "-f")
    {
        Description = $"Formats of the report, with commas between: {string.Join(", ", ReportFormats.All.Select(static format => format.Name))}",
        HelpName = "FORMATS",
        DefaultValueFactory = static _ => [ReportFormats.All[0]],
        CustomParser = static result =>
        {
            if (ReportFormats.TryParse(string.Join(',', result.Tokens.Select(static token => token.Value)), out var formats, out var error))
            {
                return formats;
            }

            result.AddError(error);
            return [];
        },
    };
}
