using TokenBudget.Reporting.Markdown;

namespace TokenBudget.Reporting.Formats;

/// <summary>The formats that there are.</summary>
public static class ReportFormats
{
    /// <summary>All formats, in the order in which help lists them.</summary>
    public static IReadOnlyList<IReportFormat> All { get; } = [new JsonFormat(), new MarkdownFormat()];

    /// <summary>Understands a list such as <c>json,md</c>.</summary>
    /// <param name="names">Names with commas between, in any case.</param>
    /// <param name="formats">The formats, each once, in the order of <see cref="All"/>.</param>
    /// <param name="error">What is wrong with the list; empty when nothing is.</param>
    public static bool TryParse(string names, out IReadOnlyList<IReportFormat> formats, out string error)
    {
        var wanted = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in names.Split(','))
        {
            var name = part.Trim();
            if (!All.Any(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                formats = [];
                error = $"'{name}' is no report format. There are: {string.Join(", ", All.Select(static format => format.Name))}.";
                return false;
            }

            wanted.Add(name);
        }

        formats = [.. All.Where(format => wanted.Contains(format.Name))];
        error = "";
        return true;
    }
}
