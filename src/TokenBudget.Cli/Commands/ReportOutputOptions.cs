using System.CommandLine;
using TokenBudget.Reporting.Formats;

namespace TokenBudget.Cli.Commands;

/// <summary>The options that say where a report goes: <c>-o DIR -f FORMATS</c>.</summary>
internal sealed class ReportOutputOptions
{
    private readonly Option<DirectoryInfo?> _folder = new("--output", "-o")
    {
        Description = "Folder that receives the report as files; with --format alone the current folder",
        HelpName = "DIR",
    };

    private readonly Option<string> _formats = new("--format", "-f")
    {
        Description = $"Formats of the files, with commas between: {string.Join(", ", ReportFormats.All.Select(static format => format.Name))}",
        HelpName = "FORMATS",
        DefaultValueFactory = static _ => ReportFormats.All[0].Name,
    };

    public ReportOutputOptions() => _formats.Validators.Add(static result =>
    {
        if (!ReportFormats.TryParse(result.GetValueOrDefault<string>() ?? "", out _, out var error))
        {
            result.AddError(error);
        }
    });

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Options.Add(_folder);
        command.Options.Add(_formats);
    }

    /// <summary>Where the files go; null when the user asks for none.</summary>
    public DirectoryInfo? Folder(ParseResult parsed) =>
        parsed.GetValue(_folder) ?? (parsed.GetResult(_formats) is { Implicit: false } ? new DirectoryInfo(".") : null);

    /// <summary>Which files are written.</summary>
    public IReadOnlyList<IReportFormat> Formats(ParseResult parsed) =>
        ReportFormats.TryParse(parsed.GetRequiredValue(_formats), out var formats, out var error) ? formats : throw new UserErrorException(error);
}
