using System.Text;

namespace TokenBudget.Reporting.Markdown;

/// <summary>Writes tables of GitHub flavoured Markdown.</summary>
internal static class MarkdownTable
{
    /// <summary>Adds a table.</summary>
    /// <param name="output">Receives the lines.</param>
    /// <param name="headings">One heading per column.</param>
    /// <param name="rightAligned">Numbers of the columns that hold figures, from 0.</param>
    /// <param name="rows">Cells as plain text; they are escaped here.</param>
    public static void Append(StringBuilder output, IReadOnlyList<string> headings, IReadOnlyCollection<int> rightAligned, IEnumerable<IReadOnlyList<string>> rows)
    {
        AppendLine(output, headings);
        AppendLine(output, [.. headings.Select((_, column) => rightAligned.Contains(column) ? "---:" : "---")]);
        foreach (var row in rows)
        {
            AppendLine(output, [.. row.Select(MarkdownText.Escape)]);
        }
    }

    private static void AppendLine(StringBuilder output, IReadOnlyList<string> cells) =>
        output.Append("| ").Append(string.Join(" | ", cells)).Append(" |\n");
}
