using Spectre.Console;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Output;

/// <summary>Call sites as a table: one line each where there is room, otherwise two lines each in fewer columns.</summary>
internal static class CallSiteTable
{
    // Borders and padding of one column.
    private const int Frame = 3;

    private static readonly int[] FigureColumns = [4, 5, 6, 7, 8];

    public static void Write(IAnsiConsole console, IReadOnlyList<CallSiteRow> rows)
    {
        if (WidthOf(rows) <= console.Profile.Width)
        {
            Tables.Write(console, CallSiteRow.Headings, FigureColumns, rows.Select(static row => row.Cells));
            return;
        }

        Tables.Write(console, ["Call", "Tokens per call", "USD", "Calls/year"], [1, 2, 3], rows.Select(Compact));
    }

    private static int WidthOf(IReadOnlyList<CallSiteRow> rows)
    {
        var width = 1;
        for (var column = 0; column < CallSiteRow.Headings.Count; column++)
        {
            width += Frame + Math.Max(CallSiteRow.Headings[column].Length, rows.Max(row => row.Cells[column].Length));
        }

        return width;
    }

    private static IReadOnlyList<string> Compact(CallSiteRow row) =>
    [
        $"{row.Method}\n{row.Place[(row.Place.LastIndexOf('/') + 1)..]} · {row.Model}",
        $"in {row.Input}\n" + (row.OutputCap == Figures.NoLimit ? "out uncapped" : $"out ≤ {row.OutputCap}"),
        row.UsdPerYear.Length == 0 ? row.UsdPerCall + "/call" : $"{row.UsdPerCall}/call\n{row.UsdPerYear}/year",
        row.CallsPerYear,
    ];
}
