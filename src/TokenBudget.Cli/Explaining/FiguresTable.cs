using Spectre.Console;
using TokenBudget.Cli.Output;
using TokenBudget.Core.Estimates;
using TokenBudget.Core.Facts;
using TokenBudget.Reporting.Text;

namespace TokenBudget.Cli.Explaining;

/// <summary>Figures with what they rest on, one row each.</summary>
internal static class FiguresTable
{
    public static void Write(IAnsiConsole console, string heading, IEnumerable<IReadOnlyList<string>> rows) =>
        Tables.Write(console, [heading, "Interval", "Expected", "Basis"], [1, 2], rows);

    /// <summary>A row of tokens or requests.</summary>
    public static IReadOnlyList<string> Row(string name, TokenEstimate estimate) =>
        [name, Figures.Interval(estimate), Figures.Count(estimate.Expected), Word(estimate.Basis)];

    /// <summary>A row of USD, which rest on what the tokens rest on.</summary>
    public static IReadOnlyList<string> Row(string name, CostFacts? cost, TokenEstimate input, TokenEstimate output) => cost is null
        ? [name, Figures.UsdInterval(cost), "", ""]
        : [name, Figures.UsdInterval(cost), Figures.Usd(cost.Expected), Word(Basis(cost, TokenEstimate.Weaker(input.Basis, output.Basis)))];

    // Exact tokens may still cost more or less, depending on the provider's cache.
    private static Basis Basis(CostFacts cost, Basis tokens) => cost.Max is null
        ? Core.Estimates.Basis.Unbounded
        : tokens switch
        {
            Core.Estimates.Basis.Unbounded => Core.Estimates.Basis.Assumed,
            Core.Estimates.Basis.Exact when cost.Min < cost.Max => Core.Estimates.Basis.Bounded,
            _ => tokens,
        };

    private static string Word(Basis basis) => basis.ToString().ToLowerInvariant();
}
