using TokenBudget.Core.Allowances;
using TokenBudget.Core.Estimates;

namespace TokenBudget.Reporting.Text;

/// <summary>The use of a project per year as a row of a table.</summary>
/// <param name="Project">Name of the project, or of the group that shares an allowance.</param>
/// <param name="Tokens">Tokens per year.</param>
/// <param name="Usd">USD per year.</param>
/// <param name="Share">Share of the allowance; <c>none declared</c> without one.</param>
/// <param name="WithoutTraffic">Call sites that are not in the figures, because nobody declared their traffic.</param>
/// <param name="Basis">The weakest basis among the figures.</param>
public sealed record AllowanceRow(string Project, string Tokens, string Usd, string Share, string WithoutTraffic, string Basis)
{
    /// <summary>Headings of the columns, in the order of the parameters.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["Project", "Tokens/year", "USD/year", "Allowance", "Without declared traffic", "Basis"];

    /// <summary>The cells, in the order of the parameters.</summary>
    public IReadOnlyList<string> Cells => [Project, Tokens, Usd, Share, WithoutTraffic, Basis];

    /// <summary>One row per project with call sites, and one more for every allowance that several of them share.</summary>
    public static IReadOnlyList<AllowanceRow> Of(Report report)
    {
        var rows = new List<AllowanceRow>();
        foreach (var group in AllowanceGroup.Of(report))
        {
            var projects = group.Projects.Where(static project => project.CallSites.Count > 0).ToArray();
            rows.AddRange(projects.Select(project => Of(project.Name, AllowanceUse.Compute(group.Allowance, project.CallSites))));
            if (group.Allowance is not null && projects.Length > 1)
            {
                rows.Add(Of($"together ({group.Allowance.Source})", group.Use));
            }
        }

        return rows;
    }

    private static AllowanceRow Of(string name, AllowanceUse use)
    {
        var shares = AllowanceText.Shares(use);
        var sites = use.DeclaredCallSites + use.UndeclaredCallSites;
        return new AllowanceRow(
            name,
            use.TokensPerYear is { } tokens ? Figures.Compact(tokens) : "unknown",
            UsdText(use),
            shares.Count == 0 ? "none declared" : string.Join(", ", shares) + (use.IsOver ? " (over)" : ""),
            $"{Figures.Count(use.UndeclaredCallSites)} of {Figures.Count(sites)}",
            use.DeclaredCallSites == 0 ? "" : BasisText(use.Basis));
    }

    private static string UsdText(AllowanceUse use) =>
        use.UsdPerYear is { } usd ? Figures.Usd(usd)
        : use.UnpricedCallSites > 0 && use.PricedUsdPerYear > 0 ? "≥ " + Figures.Usd(use.PricedUsdPerYear)
        : "unknown";

    private static string BasisText(Basis basis) => basis.ToString().ToLowerInvariant();
}
