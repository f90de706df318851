using TokenBudget.Core.Facts;

namespace TokenBudget.Reporting.Text;

/// <summary>A call site as a row of a table, the same in every output for people.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="Method">Type and method, such as <c>Chat.SummarizeAsync</c>.</param>
/// <param name="Place">File and line.</param>
/// <param name="Model">Model id; <c>unknown</c> when it cannot be seen.</param>
/// <param name="Input">Input tokens per call.</param>
/// <param name="OutputCap">The most output tokens per call.</param>
/// <param name="UsdPerCall">USD per call.</param>
/// <param name="CallsPerYear">Calls per year; <c>not declared</c> without declared traffic.</param>
/// <param name="UsdPerYear">USD per year; empty when unknown.</param>
public sealed record CallSiteRow(
    string Project,
    string Method,
    string Place,
    string Model,
    string Input,
    string OutputCap,
    string UsdPerCall,
    string CallsPerYear,
    string UsdPerYear)
{
    /// <summary>Headings of the columns, in the order of the parameters.</summary>
    public static IReadOnlyList<string> Headings { get; } =
        ["Project", "Method", "Place", "Model", "Input tokens", "Output cap", "USD per call", "Calls/year", "USD/year"];

    /// <summary>The cells, in the order of the parameters.</summary>
    public IReadOnlyList<string> Cells => [Project, Method, Place, Model, Input, OutputCap, UsdPerCall, CallsPerYear, UsdPerYear];

    /// <summary>All call sites of a report, the costliest first: by USD per year, then by USD per call, then by input tokens.</summary>
    public static IReadOnlyList<CallSiteRow> Of(Report report) =>
    [
        .. TargetFrameworks.Collapse(report)
            .SelectMany(static project => project.CallSites.Select(site => (project, site)))
            .OrderByDescending(static entry => entry.site.PerYear?.Usd ?? -1)
            .ThenByDescending(static entry => entry.site.CostUsd?.Expected ?? -1)
            .ThenByDescending(static entry => ProjectTotals.WorstFigure(entry.site))
            .Select(static entry => Of(entry.project, entry.site)),
    ];

    private static CallSiteRow Of(ProjectReport project, CallSiteFacts site) => new(
        project.Name,
        MethodName.WithType(site.Method),
        PlaceText.Of(site.File, site.Line),
        ModelText(site.Model),
        Figures.Interval(site.Input),
        Figures.Limit(site.Output.Max),
        Figures.UsdInterval(site.CostUsd),
        site.PerYear is { } year ? Figures.Compact(year.Calls) : "not declared",
        site.PerYear?.Usd is { } usd ? Figures.Usd(usd) : "");

    private static string ModelText(ModelFacts model) => model switch
    {
        { Id: null } => "unknown",
        { Basis: ModelBasis.Assumed } => model.Id + " (assumed)",
        _ => model.Id,
    };
}
