using Spectre.Console;

namespace TokenBudget.Cli.Output;

/// <summary>Tables of plain text.</summary>
internal static class Tables
{
    /// <summary>Writes a table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="headings">One heading per column.</param>
    /// <param name="rightAligned">Numbers of the columns that hold figures, from 0.</param>
    /// <param name="rows">Cells as plain text.</param>
    public static void Write(IAnsiConsole console, IReadOnlyList<string> headings, IReadOnlyCollection<int> rightAligned, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        for (var column = 0; column < headings.Count; column++)
        {
            // A figure that is broken over two lines is misread.
            var isFigure = rightAligned.Contains(column);
            table.AddColumn(new TableColumn(new Text(headings[column], new Style(decoration: Decoration.Bold)))
            {
                Alignment = isFigure ? Justify.Right : Justify.Left,
                NoWrap = isFigure,
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(static cell => new Text(cell)));
        }

        console.Write(table);
    }
}
